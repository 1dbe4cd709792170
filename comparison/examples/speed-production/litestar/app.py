import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

from litestar import Litestar, MediaType, get, post
from litestar.config.csrf import CSRFConfig
from litestar.connection import ASGIConnection
from litestar.contrib.jinja import JinjaTemplateEngine
from litestar.enums import RequestEncodingType
from litestar.exceptions import NotFoundException
from litestar.middleware import (
    AbstractAuthenticationMiddleware,
    AuthenticationResult,
)
from litestar.middleware.session.server_side import ServerSideSessionConfig
from litestar.params import Body
from litestar.response import Template
from litestar.template.config import TemplateConfig
from msgspec import Meta

ITEMS = [{"number": n, "name": f"<item {n}>"} for n in range(1, 31)]
SECURITY_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
}


class SessionAuthentication(AbstractAuthenticationMiddleware):
    async def authenticate_request(self, connection: ASGIConnection) -> AuthenticationResult:
        return AuthenticationResult(user=connection.session.get("user"), auth=None)


@dataclass
class Order:
    name: Annotated[str, Meta(min_length=1, max_length=40)]
    quantity: Annotated[int, Meta(ge=1)]


@dataclass
class Total(Order):
    total: int


OrderForm = Annotated[Order, Body(media_type=RequestEncodingType.URL_ENCODED)]


def read_row(key):
    with closing(sqlite3.connect("rows.db")) as db:
        db.row_factory = sqlite3.Row
        query = "SELECT id, name, number FROM item WHERE id = ?"
        return db.execute(query, (key,)).fetchone()


@get("/text", media_type=MediaType.TEXT)
async def text() -> str:
    return "Hello, World!"


@post("/json", status_code=200, exclude_from_csrf=True)
async def total(data: Order) -> Total:
    return Total(name=data.name, quantity=data.quantity, total=data.quantity * 3)


@get("/page", sync_to_thread=True)
def page() -> Template:
    return Template("page.html", context={"items": ITEMS, "row": read_row(7)})


@get("/row/{key:int}", sync_to_thread=True)
def row(key: int) -> dict[str, Any]:
    found = read_row(key)
    if found is None:
        raise NotFoundException()
    return dict(found)


@get("/form")
async def show_form() -> Template:
    return Template("form.html")


@post("/form", status_code=200, media_type=MediaType.TEXT)
async def form(data: OrderForm) -> str:
    return f"{data.name} {data.quantity}"


app = Litestar(
    [text, total, page, row, show_form, form],
    csrf_config=CSRFConfig(secret="only for this example"),
    middleware=[ServerSideSessionConfig().middleware, SessionAuthentication],
    response_headers=SECURITY_HEADERS,
    template_config=TemplateConfig(
        directory=Path("templates"),
        engine=JinjaTemplateEngine,
    ),
)
