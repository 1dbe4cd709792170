from quart import Quart, abort, url_for

app = Quart(__name__)
BOOKS = {1: "Dune", 2: "Emma"}


@app.get("/")
async def index():
    return {title: url_for("book", number=number) for number, title in BOOKS.items()}


@app.get("/books/<int:number>")
async def book(number):
    if number not in BOOKS:
        abort(404)
    return {"title": BOOKS[number], "next": number + 1}


@app.after_request
async def no_index(response):
    response.headers["X-Robots-Tag"] = "noindex"
    return response
