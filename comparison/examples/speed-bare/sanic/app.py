import asyncio
import sqlite3
from contextlib import closing

import jinja2
from sanic import BadRequest, NotFound, Sanic
from sanic.response import html, json, text

app = Sanic("Bare")
templates = jinja2.Environment(
    loader=jinja2.FileSystemLoader("templates"),
    autoescape=jinja2.select_autoescape(),
)
ITEMS = [{"number": n, "name": f"<item {n}>"} for n in range(1, 31)]


def fits(name, quantity):
    return 0 < len(name) <= 40 and quantity > 0


def read_row(key):
    with closing(sqlite3.connect("rows.db")) as db:
        db.row_factory = sqlite3.Row
        query = "SELECT id, name, number FROM item WHERE id = ?"
        return db.execute(query, (key,)).fetchone()


@app.get("/text")
async def hello(request):
    return text("Hello, World!")


@app.post("/json")
async def total(request):
    match request.json:
        case {"name": str(name), "quantity": int(quantity)} if fits(name, quantity):
            return json({"name": name, "quantity": quantity, "total": quantity * 3})
    raise BadRequest("A field is wrong.")


@app.get("/page")
async def page(request):
    return html(templates.get_template("page.html").render(items=ITEMS))


@app.get("/row/<key:int>")
async def row(request, key: int):
    found = await asyncio.to_thread(read_row, key)
    if found is None:
        raise NotFound("No such row")
    return json(dict(found))


@app.post("/form")
async def form(request):
    name = request.form.get("name", "")
    quantity = request.form.get("quantity", "")
    if not quantity.isdecimal() or not fits(name, int(quantity)):
        raise BadRequest("A field is wrong.")
    return text(f"{name} {int(quantity)}")
