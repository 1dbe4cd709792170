import json
import sqlite3
from contextlib import closing

import colander
from pyramid.config import Configurator
from pyramid.httpexceptions import HTTPBadRequest, HTTPNotFound
from pyramid.view import exception_view_config, view_config

ITEMS = [{"number": n, "name": f"<item {n}>"} for n in range(1, 31)]


class OrderSchema(colander.Schema):
    name = colander.SchemaNode(
        colander.String(),
        validator=colander.Length(max=40),
    )
    quantity = colander.SchemaNode(
        colander.Integer(strict=True),
        validator=colander.Range(min=1),
    )


SCHEMA = OrderSchema()


def read_row(key):
    with closing(sqlite3.connect("rows.db")) as db:
        db.row_factory = sqlite3.Row
        query = "SELECT id, name, number FROM item WHERE id = ?"
        return db.execute(query, (key,)).fetchone()


@view_config(route_name="text", renderer="string")
def text(request):
    return "Hello, World!"


@view_config(route_name="json", request_method="POST", renderer="json")
def total(request):
    order = SCHEMA.deserialize(request.json_body)
    return {**order, "total": order["quantity"] * 3}


@view_config(route_name="page", renderer="templates/page.jinja2")
def page(request):
    return {"items": ITEMS}


@view_config(route_name="row", renderer="json")
def row(request):
    found = read_row(int(request.matchdict["key"]))
    if found is None:
        raise HTTPNotFound()
    return dict(found)


@view_config(route_name="form", request_method="POST", renderer="string")
def form(request):
    order = SCHEMA.deserialize(request.POST)
    return f"{order['name']} {order['quantity']}"


@exception_view_config(colander.Invalid)
@exception_view_config(json.JSONDecodeError)
def refuse(error, request):
    return HTTPBadRequest()


with Configurator() as config:
    config.include("pyramid_jinja2")
    config.add_route("text", "/text")
    config.add_route("json", "/json")
    config.add_route("page", "/page")
    config.add_route("row", r"/row/{key:\d+}")
    config.add_route("form", "/form")
    config.scan()
    app = config.make_wsgi_app()
