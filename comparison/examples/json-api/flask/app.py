from apiflask import APIFlask, Schema, abort
from apiflask.fields import Integer, String
from apiflask.validators import Length, Range

app = APIFlask(__name__)
BOOKS = {}


class BookIn(Schema):
    title = String(required=True, validate=Length(1, 200))
    pages = Integer(required=True, validate=Range(min=1))


class BookOut(BookIn):
    id = Integer()


@app.post("/books")
@app.input(BookIn)
@app.output(BookOut, status_code=201)
def create_book(json_data):
    book = {"id": len(BOOKS) + 1, **json_data}
    BOOKS[book["id"]] = book
    return book


@app.get("/books/<int:number>")
@app.output(BookOut)
def read_book(number):
    if number not in BOOKS:
        abort(404)
    return BOOKS[number]
