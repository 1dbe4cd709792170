import asyncio
import sqlite3
from contextlib import closing

import jwt
from pydantic import BaseModel, Field
from sanic import NotFound, Sanic
from sanic.response import json, text
from sanic_ext import render, validate
from wtforms import Form, IntegerField, StringField
from wtforms.csrf.session import SessionCSRF
from wtforms.validators import DataRequired, InputRequired, Length, NumberRange

app = Sanic("Production")
app.config.SECRET = "only for this example, long enough"
ITEMS = [{"number": n, "name": f"<item {n}>"} for n in range(1, 31)]
SECURITY_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
}


class Order(BaseModel):
    name: str = Field(min_length=1, max_length=40)
    quantity: int = Field(ge=1)


class OrderForm(Form):
    class Meta:
        csrf = True
        csrf_class = SessionCSRF
        csrf_secret = b"only for this example"

    name = StringField(validators=[DataRequired(), Length(max=40)])
    quantity = IntegerField(validators=[InputRequired(), NumberRange(min=1)])


def read_row(key):
    with closing(sqlite3.connect("rows.db")) as db:
        db.row_factory = sqlite3.Row
        query = "SELECT id, name, number FROM item WHERE id = ?"
        return db.execute(query, (key,)).fetchone()


@app.on_request
async def open_session(request):
    request.ctx.session, request.ctx.opened = {}, {}
    if token := request.cookies.get("session"):
        try:
            found = jwt.decode(token, app.config.SECRET, algorithms=["HS256"])
        except jwt.InvalidTokenError:
            return
        request.ctx.session, request.ctx.opened = found, dict(found)


@app.on_request
async def load_signed_in_user(request):
    request.ctx.user = request.ctx.session.get("user")


@app.on_response
async def save_session(request, response):
    if request.ctx.session != request.ctx.opened:
        token = jwt.encode(request.ctx.session, app.config.SECRET)
        response.add_cookie("session", token, httponly=True, samesite="Lax", secure=False)


@app.on_response
async def add_security_headers(request, response):
    response.headers.update(SECURITY_HEADERS)


@app.get("/text")
async def hello(request):
    return text("Hello, World!")


@app.post("/json")
@validate(json=Order)
async def total(request, body: Order):
    return json({**body.model_dump(), "total": body.quantity * 3})


@app.get("/page")
async def page(request):
    found = await asyncio.to_thread(read_row, 7)
    return await render("page.html", context={"items": ITEMS, "row": found})


@app.get("/row/<key:int>")
async def row(request, key: int):
    found = await asyncio.to_thread(read_row, key)
    if found is None:
        raise NotFound("No such row")
    return json(dict(found))


@app.route("/form", methods=["GET", "POST"])
async def form(request):
    form = OrderForm(request.form, meta={"csrf_context": request.ctx.session})
    if request.method == "POST" and form.validate():
        return text(f"{form.name.data} {form.quantity.data}")
    status = 422 if form.errors else 200
    return await render("form.html", context={"form": form}, status=status)
