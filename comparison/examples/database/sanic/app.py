from dataclasses import asdict

from models import Book
from sanic import Sanic
from sanic.response import json
from sqlalchemy import select
from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine

app = Sanic("Books")
engine = create_async_engine("sqlite+aiosqlite:///books.db")
Session = async_sessionmaker(engine, expire_on_commit=False)


@app.get("/books")
async def books(request):
    query = select(Book)
    if author := request.args.get("author"):
        query = query.filter_by(author=author)
    async with Session() as session:
        found = await session.scalars(query)
        return json([asdict(book) for book in found])


@app.post("/books")
async def add(request):
    sent = request.json
    book = Book(title=sent["title"], author=sent["author"], year=sent["year"])
    async with Session() as session:
        session.add(book)
        await session.commit()
    return json({"id": book.id}, status=201)
