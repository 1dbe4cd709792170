import json
import sqlite3
from contextlib import closing

from starlette.applications import Starlette
from starlette.authentication import AuthCredentials, AuthenticationBackend, SimpleUser
from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.authentication import AuthenticationMiddleware
from starlette.middleware.sessions import SessionMiddleware
from starlette.responses import JSONResponse, PlainTextResponse
from starlette.routing import Route
from starlette.templating import Jinja2Templates
from starlette_wtf import CSRFProtectMiddleware, StarletteForm, csrf_protect
from wtforms import IntegerField, StringField
from wtforms.validators import DataRequired, InputRequired, Length, NumberRange

SECRET = "only for this example"
templates = Jinja2Templates(directory="templates")
ITEMS = [{"number": n, "name": f"<item {n}>"} for n in range(1, 31)]
SECURITY_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
}


class SecurityHeadersMiddleware:
    def __init__(self, app):
        self.app = app

    async def __call__(self, scope, receive, send):
        async def send_with_headers(message):
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(SECURITY_HEADERS)
            await send(message)

        await self.app(scope, receive, send_with_headers)


class SessionBackend(AuthenticationBackend):
    async def authenticate(self, conn):
        user = conn.session.get("user")
        return (AuthCredentials(["authenticated"]), SimpleUser(user)) if user else None


class OrderForm(StarletteForm):
    name = StringField(validators=[DataRequired(), Length(max=40)])
    quantity = IntegerField(validators=[InputRequired(), NumberRange(min=1)])


def fits(name, quantity):
    return 0 < len(name) <= 40 and quantity > 0


def read_row(key):
    with closing(sqlite3.connect("rows.db")) as db:
        db.row_factory = sqlite3.Row
        query = "SELECT id, name, number FROM item WHERE id = ?"
        return db.execute(query, (key,)).fetchone()


async def text(request):
    return PlainTextResponse("Hello, World!")


async def total(request):
    try:
        data = await request.json()
    except json.JSONDecodeError as error:
        raise HTTPException(400) from error
    match data:
        case {"name": str(name), "quantity": int(quantity)} if fits(name, quantity):
            answer = {"name": name, "quantity": quantity, "total": quantity * 3}
            return JSONResponse(answer)
    raise HTTPException(400)


def page(request):
    context = {"items": ITEMS, "row": read_row(7)}
    return templates.TemplateResponse(request, "page.html", context)


def row(request):
    found = read_row(request.path_params["key"])
    if found is None:
        raise HTTPException(404)
    return JSONResponse(dict(found))


@csrf_protect
async def form(request):
    form = await OrderForm.from_formdata(request)
    if await form.validate_on_submit():
        return PlainTextResponse(f"{form.name.data} {form.quantity.data}")
    status_code = 422 if form.errors else 200
    return templates.TemplateResponse(request, "form.html", {"form": form}, status_code=status_code)


app = Starlette(
    routes=[
        Route("/text", text),
        Route("/json", total, methods=["POST"]),
        Route("/page", page),
        Route("/row/{key:int}", row),
        Route("/form", form, methods=["GET", "POST"]),
    ],
    middleware=[
        Middleware(SecurityHeadersMiddleware),
        Middleware(SessionMiddleware, secret_key=SECRET),
        Middleware(AuthenticationMiddleware, backend=SessionBackend()),
        Middleware(CSRFProtectMiddleware, csrf_secret=SECRET),
    ],
)
