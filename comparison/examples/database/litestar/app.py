from dataclasses import dataclass

from advanced_alchemy.extensions.litestar import (
    AlembicAsyncConfig,
    AsyncSessionConfig,
    SQLAlchemyAsyncConfig,
    SQLAlchemyPlugin,
    base,
)
from litestar import Litestar, get, post
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped


class Book(base.BigIntBase):
    title: Mapped[str]
    author: Mapped[str]
    year: Mapped[int | None]


@dataclass
class NewBook:
    title: str
    author: str
    year: int


@get("/books")
async def books(
    db_session: AsyncSession,
    author: str | None = None,
) -> list[Book]:
    query = select(Book)
    if author:
        query = query.filter_by(author=author)
    return list(await db_session.scalars(query))


@post("/books")
async def add(data: NewBook, db_session: AsyncSession) -> Book:
    book = Book(title=data.title, author=data.author, year=data.year)
    db_session.add(book)
    await db_session.commit()
    return book


config = SQLAlchemyAsyncConfig(
    connection_string="sqlite+aiosqlite:///books.db",
    session_config=AsyncSessionConfig(expire_on_commit=False),
    alembic_config=AlembicAsyncConfig(script_location="migrations"),
)
app = Litestar([books, add], plugins=[SQLAlchemyPlugin(config)])
