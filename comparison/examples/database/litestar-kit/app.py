from typing import Annotated

from advanced_alchemy.extensions.litestar import (
    AlembicAsyncConfig,
    SQLAlchemyAsyncConfig,
    SQLAlchemyDTO,
    SQLAlchemyDTOConfig,
    SQLAlchemyPlugin,
    base,
    providers,
    repository,
    service,
)
from litestar import Litestar, get, post
from litestar.dto import DTOData
from sqlalchemy.orm import Mapped


class Book(base.BigIntBase):
    title: Mapped[str]
    author: Mapped[str]
    year: Mapped[int | None]


class BookService(service.SQLAlchemyAsyncRepositoryService[Book]):
    class Repository(repository.SQLAlchemyAsyncRepository[Book]):
        model_type = Book

    repository_type = Repository


ReadBook = SQLAlchemyDTO[Book]
WriteBook = SQLAlchemyDTO[Annotated[Book, SQLAlchemyDTOConfig(exclude={"id"})]]


@get("/books", return_dto=ReadBook)
async def books(
    book_service: BookService,
    author: str | None = None,
) -> list[Book]:
    wanted = {"author": author} if author else {}
    return list(await book_service.get_many(**wanted))


@post("/books", dto=WriteBook, return_dto=ReadBook)
async def add(data: DTOData[Book], book_service: BookService) -> Book:
    return await book_service.create(data, auto_commit=True)


config = SQLAlchemyAsyncConfig(
    connection_string="sqlite+aiosqlite:///books.db",
    alembic_config=AlembicAsyncConfig(script_location="migrations"),
)
app = Litestar(
    [books, add],
    dependencies=providers.create_service_dependencies(
        BookService,
        "book_service",
    ),
    plugins=[SQLAlchemyPlugin(config)],
)
