from flask import Flask, abort, url_for

app = Flask(__name__)
BOOKS = {1: "Dune", 2: "Emma"}


@app.get("/")
def index():
    return {title: url_for("book", number=number) for number, title in BOOKS.items()}


@app.get("/books/<int:number>")
def book(number):
    if number not in BOOKS:
        abort(404)
    return {"title": BOOKS[number], "next": number + 1}


@app.after_request
def no_index(response):
    response.headers["X-Robots-Tag"] = "noindex"
    return response
