from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.base import BaseHTTPMiddleware
from starlette.responses import JSONResponse
from starlette.routing import Route

BOOKS = {1: "Dune", 2: "Emma"}


async def index(request):
    links = {title: str(request.url_for("book", number=number)) for number, title in BOOKS.items()}
    return JSONResponse(links)


async def book(request):
    number = request.path_params["number"]
    if number not in BOOKS:
        raise HTTPException(404)
    return JSONResponse({"title": BOOKS[number], "next": number + 1})


class NoIndexMiddleware(BaseHTTPMiddleware):
    async def dispatch(self, request, call_next):
        response = await call_next(request)
        response.headers["X-Robots-Tag"] = "noindex"
        return response


app = Starlette(
    routes=[
        Route("/", index),
        Route("/books/{number:int}", book, name="book"),
    ],
    middleware=[Middleware(NoIndexMiddleware)],
)
