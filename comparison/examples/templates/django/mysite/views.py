from django.shortcuts import render

BOOKS = [
    {"title": "Emma", "author": "Jane Austen"},
    {"title": "Dracula", "author": "Bram Stoker"},
    {"title": "<script>alert(1)</script>", "author": "Mallory"},
]


def books(request):
    return render(request, "books.html", {"books": BOOKS})


def about(request):
    return render(request, "about.html")
