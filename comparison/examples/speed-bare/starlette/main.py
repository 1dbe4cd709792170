import json
import sqlite3
from contextlib import closing

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, PlainTextResponse
from starlette.routing import Route
from starlette.templating import Jinja2Templates

templates = Jinja2Templates(directory="templates")
ITEMS = [{"number": n, "name": f"<item {n}>"} for n in range(1, 31)]


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


async def page(request):
    return templates.TemplateResponse(request, "page.html", {"items": ITEMS})


def row(request):
    found = read_row(request.path_params["key"])
    if found is None:
        raise HTTPException(404)
    return JSONResponse(dict(found))


async def form(request):
    async with request.form() as sent:
        name, quantity = sent.get("name", ""), sent.get("quantity", "")
    if not quantity.isdecimal() or not fits(name, int(quantity)):
        raise HTTPException(400)
    return PlainTextResponse(f"{name} {int(quantity)}")


app = Starlette(
    routes=[
        Route("/text", text),
        Route("/json", total, methods=["POST"]),
        Route("/page", page),
        Route("/row/{key:int}", row),
        Route("/form", form, methods=["POST"]),
    ]
)
