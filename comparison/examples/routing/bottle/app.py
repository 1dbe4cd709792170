from bottle import Bottle, abort, response

app = Bottle()
BOOKS = {1: "Dune", 2: "Emma"}


@app.get("/")
def index():
    return {title: app.get_url("book", number=number) for number, title in BOOKS.items()}


@app.get("/books/<number:int>", name="book")
def book(number):
    if number not in BOOKS:
        abort(404, "No such book")
    return {"title": BOOKS[number], "next": number + 1}


@app.hook("after_request")
def no_index():
    response.set_header("X-Robots-Tag", "noindex")
