from dataclasses import asdict

from aiohttp import web
from models import Book
from sqlalchemy import select
from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine

routes = web.RouteTableDef()
Session = web.AppKey("Session", async_sessionmaker)


@routes.get("/books")
async def books(request):
    query = select(Book)
    if author := request.query.get("author"):
        query = query.filter_by(author=author)
    async with request.app[Session]() as session:
        found = await session.scalars(query)
        return web.json_response([asdict(book) for book in found])


@routes.post("/books")
async def add(request):
    sent = await request.json()
    book = Book(title=sent["title"], author=sent["author"], year=sent["year"])
    async with request.app[Session]() as session:
        session.add(book)
        await session.commit()
    return web.json_response({"id": book.id}, status=201)


async def database(app):
    engine = create_async_engine("sqlite+aiosqlite:///books.db")
    app[Session] = async_sessionmaker(engine, expire_on_commit=False)
    yield
    await engine.dispose()


def create_app(argv):
    app = web.Application()
    app.add_routes(routes)
    app.cleanup_ctx.append(database)
    return app
