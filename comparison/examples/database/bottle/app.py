import json
from dataclasses import asdict

from bottle import Bottle, request, response
from bottle.ext import sqlalchemy
from models import Book
from sqlalchemy import create_engine, select

engine = create_engine("sqlite:///books.db")

app = Bottle()
app.install(sqlalchemy.Plugin(engine))


@app.get("/books")
def books(db):
    query = select(Book)
    if author := request.query.author:
        query = query.filter_by(author=author)
    response.content_type = "application/json"
    return json.dumps([asdict(book) for book in db.scalars(query)])


@app.post("/books")
def add(db):
    sent = request.json
    book = Book(title=sent["title"], author=sent["author"], year=sent["year"])
    db.add(book)
    db.flush()
    response.status = 201
    return {"id": book.id}
