from fastapi import FastAPI, HTTPException
from pydantic import BaseModel, Field

app = FastAPI()


class BookIn(BaseModel):
    title: str = Field(min_length=1, max_length=200)
    pages: int = Field(ge=1)


class Book(BookIn):
    id: int


BOOKS: dict[int, Book] = {}


@app.post("/books", status_code=201)
def create_book(book: BookIn) -> Book:
    created = Book(id=len(BOOKS) + 1, **book.model_dump())
    BOOKS[created.id] = created
    return created


@app.get("/books/{number}")
def read_book(number: int) -> Book:
    if number not in BOOKS:
        raise HTTPException(status_code=404, detail="No such book")
    return BOOKS[number]
