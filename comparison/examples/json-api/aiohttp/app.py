from typing import Annotated, Literal, TypedDict

from aiohttp import web
from aiohttp_apischema import APIResponse, SchemaGenerator
from pydantic import Field

schema = SchemaGenerator()
BOOKS = {}


class BookIn(TypedDict):
    title: Annotated[str, Field(min_length=1, max_length=200)]
    pages: Annotated[int, Field(ge=1)]


class Book(BookIn):
    id: int


@schema.api()
async def create_book(request: web.Request, body: BookIn) -> APIResponse[Book, Literal[201]]:
    book = Book(id=len(BOOKS) + 1, **body)
    BOOKS[book["id"]] = book
    return APIResponse(book, status=201)


@schema.api()
async def read_book(
    request: web.Request,
) -> APIResponse[Book, Literal[200]]:
    number = int(request.match_info["number"])
    if number not in BOOKS:
        raise web.HTTPNotFound()
    return APIResponse(BOOKS[number])


def create_app(argv):
    app = web.Application()
    app.router.add_post("/books", create_book)
    app.router.add_get(r"/books/{number:\d+}", read_book)
    schema.setup(app)
    return app
