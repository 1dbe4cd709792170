from litestar import Litestar, Request, get
from litestar.datastructures import MutableScopeHeaders
from litestar.exceptions import NotFoundException
from litestar.middleware import ASGIMiddleware
from litestar.types import ASGIApp, Message, Receive, Scope, Send

BOOKS = {1: "Dune", 2: "Emma"}


@get("/")
async def index(request: Request) -> dict[str, str]:
    return {
        title: request.app.route_reverse("book", number=number) for number, title in BOOKS.items()
    }


@get("/books/{number:int}", name="book")
async def book(number: int) -> dict[str, str | int]:
    if number not in BOOKS:
        raise NotFoundException()
    return {"title": BOOKS[number], "next": number + 1}


class NoIndexMiddleware(ASGIMiddleware):
    async def handle(self, scope: Scope, receive: Receive, send: Send, next_app: ASGIApp) -> None:
        async def send_with_header(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableScopeHeaders.from_message(message)
                headers["X-Robots-Tag"] = "noindex"
            await send(message)

        await next_app(scope, receive, send_with_header)


app = Litestar([index, book], middleware=[NoIndexMiddleware()])
