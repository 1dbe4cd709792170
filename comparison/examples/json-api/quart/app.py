from pydantic import BaseModel, Field
from quart import Quart, abort
from quart_schema import (
    QuartSchema,
    RequestSchemaValidationError,
    validate_request,
    validate_response,
)

app = Quart(__name__)
QuartSchema(app)
BOOKS = {}


class BookIn(BaseModel):
    title: str = Field(min_length=1, max_length=200)
    pages: int = Field(ge=1)


class Book(BookIn):
    id: int


@app.post("/books")
@validate_request(BookIn)
@validate_response(Book, 201)
async def create_book(data: BookIn):
    book = Book(id=len(BOOKS) + 1, **data.model_dump())
    BOOKS[book.id] = book
    return book, 201


@app.get("/books/<int:number>")
@validate_response(Book)
async def read_book(number: int):
    if number not in BOOKS:
        abort(404)
    return BOOKS[number]


@app.errorhandler(RequestSchemaValidationError)
async def refuse(error):
    return {"errors": str(error.validation_error)}, 422
