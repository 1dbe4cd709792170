import aiohttp_jinja2
import jinja2
from aiohttp import web

routes = web.RouteTableDef()

BOOKS = [
    {"title": "Emma", "author": "Jane Austen"},
    {"title": "Dracula", "author": "Bram Stoker"},
    {"title": "<script>alert(1)</script>", "author": "Mallory"},
]


@routes.get("/books", name="books")
@aiohttp_jinja2.template("books.html")
async def books(request):
    return {"books": BOOKS}


@routes.get("/about", name="about")
@aiohttp_jinja2.template("about.html")
async def about(request):
    return {}


routes.static("/static", "static", name="static")


def create_app(argv):
    app = web.Application()
    aiohttp_jinja2.setup(app, loader=jinja2.FileSystemLoader("templates"))
    app.add_routes(routes)
    return app
