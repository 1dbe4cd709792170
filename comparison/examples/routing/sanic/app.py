from sanic import NotFound, Sanic
from sanic.response import json

app = Sanic("Routing")
BOOKS = {1: "Dune", 2: "Emma"}


@app.get("/")
async def index(request):
    return json({title: app.url_for("book", number=number) for number, title in BOOKS.items()})


@app.get("/books/<number:int>", name="book")
async def book(request, number: int):
    if number not in BOOKS:
        raise NotFound("No such book")
    return json({"title": BOOKS[number], "next": number + 1})


@app.on_response
async def no_index(request, response):
    response.headers["X-Robots-Tag"] = "noindex"
