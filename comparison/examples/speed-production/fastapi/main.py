import sqlite3
from contextlib import closing
from typing import Annotated

from fastapi import Depends, FastAPI, Form, HTTPException, Request
from fastapi.responses import HTMLResponse, PlainTextResponse
from fastapi.templating import Jinja2Templates
from fastapi_csrf_protect import CsrfProtect
from fastapi_csrf_protect.exceptions import CsrfProtectError
from pydantic import BaseModel, Field
from starlette.middleware.sessions import SessionMiddleware

SECRET = "only for this example"
ITEMS = [{"number": n, "name": f"<item {n}>"} for n in range(1, 31)]
SECURITY_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
}


async def load_signed_in_user(request: Request):
    request.state.user = request.session.get("user")


app = FastAPI(dependencies=[Depends(load_signed_in_user)])
templates = Jinja2Templates(directory="templates")


@app.middleware("http")
async def add_security_headers(request: Request, call_next):
    response = await call_next(request)
    response.headers.update(SECURITY_HEADERS)
    return response


app.add_middleware(SessionMiddleware, secret_key=SECRET)


@CsrfProtect.load_config
def get_csrf_config():
    return [
        ("secret_key", SECRET),
        ("token_location", "body"),
        ("token_key", "csrf_token"),
    ]


@app.exception_handler(CsrfProtectError)
async def refuse(request: Request, exc: CsrfProtectError):
    return PlainTextResponse(exc.message, status_code=403)


async def check_csrf(request: Request, csrf: Annotated[CsrfProtect, Depends()]):
    await csrf.validate_csrf(request)


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
def page(request: Request):
    context = {"items": ITEMS, "row": read_row(7)}
    return templates.TemplateResponse(request, "page.html", context)


@app.get("/row/{key}")
def row(key: int) -> Row:
    found = read_row(key)
    if found is None:
        raise HTTPException(status_code=404)
    return Row(**found)


@app.get("/form", response_class=HTMLResponse)
async def show_form(request: Request, csrf: Annotated[CsrfProtect, Depends()]):
    token, signed_token = csrf.generate_csrf_tokens()
    response = templates.TemplateResponse(request, "form.html", {"csrf_token": token})
    csrf.set_csrf_cookie(signed_token, response)
    return response


@app.post("/form", response_class=PlainTextResponse, dependencies=[Depends(check_csrf)])
async def form(order: Annotated[Order, Form()]):
    return f"{order.name} {order.quantity}"
