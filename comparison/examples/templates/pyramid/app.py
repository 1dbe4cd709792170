from pyramid.config import Configurator
from pyramid.view import view_config

BOOKS = [
    {"title": "Emma", "author": "Jane Austen"},
    {"title": "Dracula", "author": "Bram Stoker"},
    {"title": "<script>alert(1)</script>", "author": "Mallory"},
]


@view_config(route_name="books", renderer="templates/books.jinja2")
def books(request):
    return {"books": BOOKS}


@view_config(route_name="about", renderer="templates/about.jinja2")
def about(request):
    return {}


with Configurator() as config:
    config.include("pyramid_jinja2")
    config.add_route("books", "/books")
    config.add_route("about", "/about")
    config.add_static_view("static", "static")
    config.scan()
    app = config.make_wsgi_app()
