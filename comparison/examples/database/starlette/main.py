from dataclasses import asdict

from models import Book
from sqlalchemy import select
from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine
from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route

engine = create_async_engine("sqlite+aiosqlite:///books.db")
Session = async_sessionmaker(engine, expire_on_commit=False)


async def books(request):
    query = select(Book)
    if author := request.query_params.get("author"):
        query = query.filter_by(author=author)
    async with Session() as session:
        found = await session.scalars(query)
        return JSONResponse([asdict(book) for book in found])


async def add(request):
    sent = await request.json()
    book = Book(title=sent["title"], author=sent["author"], year=sent["year"])
    async with Session() as session:
        session.add(book)
        await session.commit()
    return JSONResponse({"id": book.id}, status_code=201)


app = Starlette(
    routes=[
        Route("/books", books),
        Route("/books", add, methods=["POST"]),
    ]
)
