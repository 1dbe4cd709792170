from apispec import APISpec
from apispec.ext.marshmallow import MarshmallowPlugin
from apispec_webframeworks.bottle import BottlePlugin
from bottle import Bottle, abort, request, response
from marshmallow import Schema, ValidationError, fields
from marshmallow.validate import Length, Range

app = Bottle()
BOOKS = {}


class BookSchema(Schema):
    id = fields.Integer(dump_only=True)
    title = fields.String(required=True, validate=Length(1, 200))
    pages = fields.Integer(required=True, validate=Range(min=1))


@app.post("/books")
def create_book():
    """Create a book.
    ---
    post:
      requestBody:
        content:
          application/json:
            schema: BookSchema
      responses:
        201:
          description: The book.
          content:
            application/json:
              schema: BookSchema
    """
    try:
        book = BookSchema().load(request.json)
    except ValidationError as error:
        response.status = 422
        return {"errors": error.messages}
    book["id"] = len(BOOKS) + 1
    BOOKS[book["id"]] = book
    response.status = 201
    return book


@app.get("/books/<number:int>")
def read_book(number):
    if number not in BOOKS:
        abort(404, "No such book")
    return BOOKS[number]


@app.get("/openapi.json")
def openapi():
    spec = APISpec(
        title="Books",
        version="1",
        openapi_version="3.0.3",
        plugins=[BottlePlugin(), MarshmallowPlugin()],
    )
    spec.path(app=app, view=create_book)
    return spec.to_dict()
