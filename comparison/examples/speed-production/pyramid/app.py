import json
import sqlite3
from contextlib import closing

import colander
from pyramid.authentication import SessionAuthenticationHelper
from pyramid.config import Configurator
from pyramid.events import NewResponse, subscriber
from pyramid.httpexceptions import HTTPBadRequest, HTTPNotFound
from pyramid.security import Allowed
from pyramid.session import SignedCookieSessionFactory
from pyramid.view import exception_view_config, view_config

ITEMS = [{"number": n, "name": f"<item {n}>"} for n in range(1, 31)]
SECURITY_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
}


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


class SecurityPolicy:
    def __init__(self):
        self.helper = SessionAuthenticationHelper()

    def identity(self, request):
        return self.helper.authenticated_userid(request)

    authenticated_userid = identity

    def permits(self, request, context, permission):
        request.user = self.identity(request)
        return Allowed("Everybody may look.")

    def remember(self, request, userid, **kw):
        return self.helper.remember(request, userid, **kw)

    def forget(self, request, **kw):
        return self.helper.forget(request, **kw)


@subscriber(NewResponse)
def add_security_headers(event):
    event.response.headers.update(SECURITY_HEADERS)


@view_config(route_name="text", renderer="string")
def text(request):
    return "Hello, World!"


@view_config(route_name="json", request_method="POST", renderer="json", require_csrf=False)
def total(request):
    order = SCHEMA.deserialize(request.json_body)
    return {**order, "total": order["quantity"] * 3}


@view_config(route_name="page", renderer="templates/page.jinja2")
def page(request):
    return {"items": ITEMS, "row": read_row(7)}


@view_config(route_name="row", renderer="json")
def row(request):
    found = read_row(int(request.matchdict["key"]))
    if found is None:
        raise HTTPNotFound()
    return dict(found)


@view_config(route_name="form", request_method="GET", renderer="templates/form.jinja2")
def show_form(request):
    return {}


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
    config.set_session_factory(SignedCookieSessionFactory("only for this example", samesite="Lax"))
    config.set_default_csrf_options(require_csrf=True)
    config.set_security_policy(SecurityPolicy())
    config.set_default_permission("view")
    config.add_route("text", "/text")
    config.add_route("json", "/json")
    config.add_route("page", "/page")
    config.add_route("row", r"/row/{key:\d+}")
    config.add_route("form", "/form")
    config.scan()
    app = config.make_wsgi_app()
