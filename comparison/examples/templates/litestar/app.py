from pathlib import Path

from litestar import Litestar, get
from litestar.contrib.jinja import JinjaTemplateEngine
from litestar.response import Template
from litestar.static_files import create_static_files_router
from litestar.template.config import TemplateConfig

BOOKS = [
    {"title": "Emma", "author": "Jane Austen"},
    {"title": "Dracula", "author": "Bram Stoker"},
    {"title": "<script>alert(1)</script>", "author": "Mallory"},
]


@get("/books", name="books")
async def books() -> Template:
    return Template("books.html", context={"books": BOOKS})


@get("/about", name="about")
async def about() -> Template:
    return Template("about.html")


app = Litestar(
    [
        books,
        about,
        create_static_files_router(path="/static", directories=["static"]),
    ],
    template_config=TemplateConfig(
        directory=Path("templates"),
        engine=JinjaTemplateEngine,
    ),
)
