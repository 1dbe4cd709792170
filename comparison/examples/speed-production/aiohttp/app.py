import asyncio
import json
import sqlite3
import sys
from contextlib import closing

import aiohttp_jinja2
import aiohttp_session
import jinja2
from aiohttp import web
from aiohttp_security import (
    AbstractAuthorizationPolicy,
    SessionIdentityPolicy,
    authorized_userid,
)
from aiohttp_security import setup as setup_security
from aiohttp_session.cookie_storage import EncryptedCookieStorage
from cryptography import fernet
from wtforms import Form, IntegerField, StringField
from wtforms.csrf.session import SessionCSRF
from wtforms.validators import DataRequired, InputRequired, Length, NumberRange

routes = web.RouteTableDef()
ITEMS = [{"number": n, "name": f"<item {n}>"} for n in range(1, 31)]
SECURITY_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
}


class OrderForm(Form):
    class Meta:
        csrf = True
        csrf_class = SessionCSRF
        csrf_secret = b"only for this example"

    name = StringField(validators=[DataRequired(), Length(max=40)])
    quantity = IntegerField(validators=[InputRequired(), NumberRange(min=1)])


class AuthorizationPolicy(AbstractAuthorizationPolicy):
    async def authorized_userid(self, identity):
        return identity

    async def permits(self, identity, permission, context=None):
        return identity is not None


def fits(name, quantity):
    return 0 < len(name) <= 40 and quantity > 0


def read_row(key):
    with closing(sqlite3.connect("rows.db")) as db:
        db.row_factory = sqlite3.Row
        query = "SELECT id, name, number FROM item WHERE id = ?"
        return db.execute(query, (key,)).fetchone()


@web.middleware
async def load_signed_in_user(request, handler):
    request["user"] = await authorized_userid(request)
    return await handler(request)


async def add_security_headers(request, response):
    response.headers.update(SECURITY_HEADERS)


@routes.get("/text")
async def text(request):
    return web.Response(text="Hello, World!")


@routes.post("/json")
async def total(request):
    try:
        data = await request.json()
    except json.JSONDecodeError as error:
        raise web.HTTPBadRequest from error
    match data:
        case {"name": str(name), "quantity": int(quantity)} if fits(name, quantity):
            answer = {"name": name, "quantity": quantity, "total": quantity * 3}
            return web.json_response(answer)
    raise web.HTTPBadRequest


@routes.get("/page")
@aiohttp_jinja2.template("page.html")
async def page(request):
    return {"items": ITEMS, "row": await asyncio.to_thread(read_row, 7)}


@routes.get(r"/row/{key:\d+}")
async def row(request):
    key = int(request.match_info["key"])
    found = await asyncio.to_thread(read_row, key)
    if found is None:
        raise web.HTTPNotFound
    return web.json_response(dict(found))


@routes.get("/form")
@routes.post("/form")
async def form(request):
    session = await aiohttp_session.get_session(request)
    form = OrderForm(await request.post(), meta={"csrf_context": session})
    if request.method == "POST" and form.validate():
        return web.Response(text=f"{form.name.data} {form.quantity.data}")
    status = 422 if form.errors else 200
    return aiohttp_jinja2.render_template("form.html", request, {"form": form}, status=status)


app = web.Application()
key = fernet.Fernet(fernet.Fernet.generate_key())
aiohttp_session.setup(app, EncryptedCookieStorage(key, samesite="Lax"))
setup_security(app, SessionIdentityPolicy(), AuthorizationPolicy())
app.middlewares.append(load_signed_in_user)
app.on_response_prepare.append(add_security_headers)
aiohttp_jinja2.setup(app, loader=jinja2.FileSystemLoader("templates"))
app.add_routes(routes)

if __name__ == "__main__":
    web.run_app(app, host="127.0.0.1", port=int(sys.argv[1]), access_log=None)
