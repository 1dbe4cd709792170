from pathlib import Path

from pyramid.config import Configurator
from pyramid.httpexceptions import HTTPNotFound
from pyramid.view import view_config

BOOKS = {}


@view_config(route_name="books", request_method="POST", openapi=True, renderer="json")
def create_book(request):
    book = {"id": len(BOOKS) + 1, **request.openapi_validated.body}
    BOOKS[book["id"]] = book
    request.response.status = 201
    return book


@view_config(route_name="book", request_method="GET", openapi=True, renderer="json")
def read_book(request):
    number = request.openapi_validated.parameters.path["number"]
    if number not in BOOKS:
        raise HTTPNotFound()
    return BOOKS[number]


with Configurator() as config:
    config.include("pyramid_openapi3")
    document = Path(__file__).with_name("openapi.yaml")
    config.pyramid_openapi3_spec(str(document), route="/openapi.yaml")
    config.add_route("books", "/books")
    config.add_route("book", "/books/{number}")
    config.scan()
    app = config.make_wsgi_app()
