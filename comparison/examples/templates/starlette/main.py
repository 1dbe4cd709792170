from starlette.applications import Starlette
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.templating import Jinja2Templates

templates = Jinja2Templates(directory="templates")

BOOKS = [
    {"title": "Emma", "author": "Jane Austen"},
    {"title": "Dracula", "author": "Bram Stoker"},
    {"title": "<script>alert(1)</script>", "author": "Mallory"},
]


async def books(request):
    return templates.TemplateResponse(request, "books.html", {"books": BOOKS})


async def about(request):
    return templates.TemplateResponse(request, "about.html")


routes = [
    Route("/books", books),
    Route("/about", about),
    Mount("/static", StaticFiles(directory="static"), name="static"),
]

app = Starlette(routes=routes)
