from pydantic import BaseModel, Field
from sanic import NotFound, Sanic
from sanic.response import json
from sanic_ext import openapi, validate

app = Sanic("Books")
BOOKS = {}


class Book(BaseModel):
    title: str = Field(min_length=1, max_length=200)
    pages: int = Field(ge=1)


@app.post("/books")
@openapi.definition(body={"application/json": Book.model_json_schema()})
@validate(json=Book)
async def create_book(request, body: Book):
    book = {"id": len(BOOKS) + 1, **body.model_dump()}
    BOOKS[book["id"]] = book
    return json(book, status=201)


@app.get("/books/<number:int>")
async def read_book(request, number: int):
    if number not in BOOKS:
        raise NotFound("No such book")
    return json(BOOKS[number])
