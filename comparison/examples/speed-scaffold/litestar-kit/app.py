from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

from advanced_alchemy.extensions.litestar import (
    SQLAlchemyAsyncConfig,
    SQLAlchemyPlugin,
    base,
    providers,
    repository,
    service,
)
from litestar import Litestar, MediaType, get, post
from litestar.contrib.jinja import JinjaTemplateEngine
from litestar.enums import RequestEncodingType
from litestar.exceptions import NotFoundException
from litestar.params import Body
from litestar.response import Template
from litestar.template.config import TemplateConfig
from msgspec import Meta
from sqlalchemy.orm import Mapped

ITEMS = [{"number": n, "name": f"<item {n}>"} for n in range(1, 31)]


@dataclass
class Order:
    name: Annotated[str, Meta(min_length=1, max_length=40)]
    quantity: Annotated[int, Meta(ge=1)]


@dataclass
class Total(Order):
    total: int


OrderForm = Annotated[Order, Body(media_type=RequestEncodingType.URL_ENCODED)]


class Item(base.BigIntBase):
    name: Mapped[str]
    number: Mapped[int]


class ItemService(service.SQLAlchemyAsyncRepositoryService[Item]):
    class Repository(repository.SQLAlchemyAsyncRepository[Item]):
        model_type = Item

    repository_type = Repository


@get("/text", media_type=MediaType.TEXT)
async def text() -> str:
    return "Hello, World!"


@post("/json", status_code=200)
async def total(data: Order) -> Total:
    return Total(name=data.name, quantity=data.quantity, total=data.quantity * 3)


@get("/page")
async def page() -> Template:
    return Template("page.html", context={"items": ITEMS})


@get("/row/{key:int}")
async def row(key: int, item_service: ItemService) -> dict[str, Any]:
    item = await item_service.get_one_or_none(id=key)
    if item is None:
        raise NotFoundException()
    return {"id": item.id, "name": item.name, "number": item.number}


@post("/form", status_code=200, media_type=MediaType.TEXT)
async def form(data: OrderForm) -> str:
    return f"{data.name} {data.quantity}"


config = SQLAlchemyAsyncConfig(connection_string="sqlite+aiosqlite:///rows.db")
app = Litestar(
    [text, total, page, row, form],
    dependencies=providers.create_service_dependencies(ItemService, "item_service"),
    plugins=[SQLAlchemyPlugin(config)],
    template_config=TemplateConfig(
        directory=Path("templates"),
        engine=JinjaTemplateEngine,
    ),
)
