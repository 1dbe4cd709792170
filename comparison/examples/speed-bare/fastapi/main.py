import sqlite3
from contextlib import closing
from typing import Annotated

from fastapi import FastAPI, Form, HTTPException, Request
from fastapi.responses import HTMLResponse, PlainTextResponse
from fastapi.templating import Jinja2Templates
from pydantic import BaseModel, Field

app = FastAPI()
templates = Jinja2Templates(directory="templates")
ITEMS = [{"number": n, "name": f"<item {n}>"} for n in range(1, 31)]


class Order(BaseModel):
    name: str = Field(min_length=1, max_length=40)
    quantity: int = Field(ge=1)


class Total(Order):
    total: int


class Row(BaseModel):
    id: int
    name: str
    number: int


def read_row(key):
    with closing(sqlite3.connect("rows.db")) as db:
        db.row_factory = sqlite3.Row
        query = "SELECT id, name, number FROM item WHERE id = ?"
        return db.execute(query, (key,)).fetchone()


@app.get("/text", response_class=PlainTextResponse)
async def text():
    return "Hello, World!"


@app.post("/json")
async def total(order: Order) -> Total:
    return Total(**order.model_dump(), total=order.quantity * 3)


@app.get("/page", response_class=HTMLResponse)
async def page(request: Request):
    return templates.TemplateResponse(request, "page.html", {"items": ITEMS})


@app.get("/row/{key}")
def row(key: int) -> Row:
    found = read_row(key)
    if found is None:
        raise HTTPException(status_code=404)
    return Row(**found)


@app.post("/form", response_class=PlainTextResponse)
async def form(order: Annotated[Order, Form()]):
    return f"{order.name} {order.quantity}"
