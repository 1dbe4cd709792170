from pyramid.config import Configurator
from pyramid.events import NewResponse, subscriber
from pyramid.httpexceptions import HTTPNotFound
from pyramid.view import view_config

BOOKS = {1: "Dune", 2: "Emma"}


@view_config(route_name="index", renderer="json")
def index(request):
    return {title: request.route_path("book", number=number) for number, title in BOOKS.items()}


@view_config(route_name="book", renderer="json")
def book(request):
    number = int(request.matchdict["number"])
    if number not in BOOKS:
        raise HTTPNotFound()
    return {"title": BOOKS[number], "next": number + 1}


@subscriber(NewResponse)
def no_index(event):
    event.response.headers["X-Robots-Tag"] = "noindex"


with Configurator() as config:
    config.add_route("index", "/")
    config.add_route("book", r"/books/{number:\d+}")
    config.scan()
    app = config.make_wsgi_app()
