import asyncio
import json
import sqlite3
import sys
from contextlib import closing

import aiohttp_jinja2
import jinja2
from aiohttp import web

routes = web.RouteTableDef()
ITEMS = [{"number": n, "name": f"<item {n}>"} for n in range(1, 31)]


def fits(name, quantity):
    return 0 < len(name) <= 40 and quantity > 0


def read_row(key):
    with closing(sqlite3.connect("rows.db")) as db:
        db.row_factory = sqlite3.Row
        query = "SELECT id, name, number FROM item WHERE id = ?"
        return db.execute(query, (key,)).fetchone()


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
    return {"items": ITEMS}


@routes.get(r"/row/{key:\d+}")
async def row(request):
    key = int(request.match_info["key"])
    found = await asyncio.to_thread(read_row, key)
    if found is None:
        raise web.HTTPNotFound
    return web.json_response(dict(found))


@routes.post("/form")
async def form(request):
    sent = await request.post()
    name, quantity = sent.get("name", ""), sent.get("quantity", "")
    if not quantity.isdecimal() or not fits(name, int(quantity)):
        raise web.HTTPBadRequest
    return web.Response(text=f"{name} {int(quantity)}")


app = web.Application()
aiohttp_jinja2.setup(app, loader=jinja2.FileSystemLoader("templates"))
app.add_routes(routes)

if __name__ == "__main__":
    web.run_app(app, host="127.0.0.1", port=int(sys.argv[1]), access_log=None)
