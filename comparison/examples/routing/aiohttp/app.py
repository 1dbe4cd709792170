from aiohttp import web

routes = web.RouteTableDef()
BOOKS = {1: "Dune", 2: "Emma"}


@routes.get("/")
async def index(request):
    book = request.app.router["book"]
    links = {title: str(book.url_for(number=str(number))) for number, title in BOOKS.items()}
    return web.json_response(links)


@routes.get(r"/books/{number:\d+}", name="book")
async def book(request):
    number = int(request.match_info["number"])
    if number not in BOOKS:
        raise web.HTTPNotFound()
    return web.json_response({"title": BOOKS[number], "next": number + 1})


async def no_index(request, response):
    response.headers["X-Robots-Tag"] = "noindex"


def create_app(argv):
    app = web.Application()
    app.add_routes(routes)
    app.on_response_prepare.append(no_index)
    return app
