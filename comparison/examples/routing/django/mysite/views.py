from django.http import Http404, JsonResponse
from django.urls import reverse

BOOKS = {1: "Dune", 2: "Emma"}


def index(request):
    links = {title: reverse("book", args=[number]) for number, title in BOOKS.items()}
    return JsonResponse(links)


def book(request, number):
    if number not in BOOKS:
        raise Http404("No such book")
    return JsonResponse({"title": BOOKS[number], "next": number + 1})
