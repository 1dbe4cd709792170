import itertools
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

from litestar import Litestar, Request, get, post
from litestar.config.csrf import CSRFConfig
from litestar.connection import ASGIConnection
from litestar.contrib.jinja import JinjaTemplateEngine
from litestar.enums import RequestEncodingType
from litestar.exceptions import NotAuthorizedException, NotFoundException
from litestar.middleware.session.server_side import (
    ServerSideSessionBackend,
    ServerSideSessionConfig,
)
from litestar.params import Body
from litestar.response import Redirect, Template
from litestar.security.session_auth import SessionAuth
from litestar.template.config import TemplateConfig
from msgspec import Meta
from pwdlib import PasswordHash

password_hash = PasswordHash.recommended()
UrlEncoded = Body(media_type=RequestEncodingType.URL_ENCODED)

USERS = {"ada": password_hash.hash("lovelace-1815")}


@dataclass
class Credentials:
    username: str
    password: str


@dataclass
class Book:
    title: Annotated[str, Meta(min_length=1)]
    author: Annotated[str, Meta(min_length=1)]


BOOKS: dict[int, Book] = {}
new_numbers = itertools.count(1)


async def retrieve_user(
    session: dict[str, Any],
    connection: ASGIConnection,
) -> str | None:
    return session.get("user")


@get("/login")
async def login_form() -> Template:
    return Template("login.html")


@post("/login", status_code=303)
async def login(
    request: Request,
    data: Annotated[Credentials, UrlEncoded],
) -> Redirect:
    known = USERS.get(data.username)
    if not known or not password_hash.verify(data.password, known):
        raise NotAuthorizedException
    request.set_session({"user": data.username})
    return Redirect("/books", status_code=303)


@get("/books")
async def books() -> Template:
    return Template("books.html", context={"books": BOOKS})


@get("/books/add")
async def add_form() -> Template:
    return Template("book.html", context={"book": {}})


@post("/books/add", status_code=303)
async def add(data: Annotated[Book, UrlEncoded]) -> Redirect:
    BOOKS[next(new_numbers)] = data
    return Redirect("/books", status_code=303)


@get("/books/{number:int}/edit")
async def edit_form(number: int) -> Template:
    if number not in BOOKS:
        raise NotFoundException
    return Template("book.html", context={"book": BOOKS[number]})


@post("/books/{number:int}/edit", status_code=303)
async def edit(number: int, data: Annotated[Book, UrlEncoded]) -> Redirect:
    if number not in BOOKS:
        raise NotFoundException
    BOOKS[number] = data
    return Redirect("/books", status_code=303)


@post("/books/{number:int}/delete", status_code=303)
async def delete(number: int) -> Redirect:
    BOOKS.pop(number, None)
    return Redirect("/books", status_code=303)


session_auth = SessionAuth[str, ServerSideSessionBackend](
    retrieve_user_handler=retrieve_user,
    session_backend_config=ServerSideSessionConfig(),
    exclude=["^/login$", "^/schema"],
)
app = Litestar(
    [login_form, login, books, add_form, add, edit_form, edit, delete],
    on_app_init=[session_auth.on_app_init],
    csrf_config=CSRFConfig(secret="only for this example"),
    template_config=TemplateConfig(
        directory=Path("templates"),
        engine=JinjaTemplateEngine,
    ),
)
