import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

from litestar import Litestar, MediaType, get, post
from litestar.contrib.jinja import JinjaTemplateEngine
from litestar.enums import RequestEncodingType
from litestar.exceptions import NotFoundException
from litestar.params import Body
from litestar.response import Template
from litestar.template.config import TemplateConfig
from msgspec import Meta

ITEMS = [{"number": n, "name": f"<item {n}>"} for n in range(1, 31)]


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


@post("/json", status_code=200)
async def total(data: Order) -> Total:
    return Total(name=data.name, quantity=data.quantity, total=data.quantity * 3)


@get("/page")
async def page() -> Template:
    return Template("page.html", context={"items": ITEMS})


@get("/row/{key:int}", sync_to_thread=True)
def row(key: int) -> dict[str, Any]:
    found = read_row(key)
    if found is None:
        raise NotFoundException()
    return dict(found)


@post("/form", status_code=200, media_type=MediaType.TEXT)
async def form(data: OrderForm) -> str:
    return f"{data.name} {data.quantity}"


app = Litestar(
    [text, total, page, row, form],
    template_config=TemplateConfig(
        directory=Path("templates"),
        engine=JinjaTemplateEngine,
    ),
)
