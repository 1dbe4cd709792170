from flask import Flask, render_template

app = Flask(__name__)

BOOKS = [
    {"title": "Emma", "author": "Jane Austen"},
    {"title": "Dracula", "author": "Bram Stoker"},
    {"title": "<script>alert(1)</script>", "author": "Mallory"},
]


@app.get("/books")
def books():
    return render_template("books.html", books=BOOKS)


@app.get("/about")
def about():
    return render_template("about.html")
