from dataclasses import dataclass
from typing import Annotated

from litestar import Litestar, get, post
from litestar.exceptions import NotFoundException
from litestar.params import Parameter
from msgspec import Meta


@dataclass
class BookIn:
    title: Annotated[str, Meta(min_length=1, max_length=200)]
    pages: Annotated[int, Meta(ge=1)]


@dataclass
class Book(BookIn):
    id: int


BOOKS: dict[int, Book] = {}


@post("/books")
async def create_book(data: BookIn) -> Book:
    book = Book(title=data.title, pages=data.pages, id=len(BOOKS) + 1)
    BOOKS[book.id] = book
    return book


@get("/books/{number:int}")
async def read_book(number: Annotated[int, Parameter(ge=1)]) -> Book:
    if number not in BOOKS:
        raise NotFoundException("No such book")
    return BOOKS[number]


app = Litestar([create_book, read_book])
