from typing import Annotated

from fastapi import Depends, FastAPI, Form, HTTPException, Request
from fastapi.responses import HTMLResponse, PlainTextResponse
from fastapi.templating import Jinja2Templates
from pydantic_settings import BaseSettings
from sqlmodel import Field, Session, SQLModel, create_engine


class Settings(BaseSettings):
    database_url: str = "sqlite:///rows.db"


settings = Settings()
engine = create_engine(
    settings.database_url,
    connect_args={"check_same_thread": False},
)
app = FastAPI()
templates = Jinja2Templates(directory="templates")
ITEMS = [{"number": n, "name": f"<item {n}>"} for n in range(1, 31)]


class Order(SQLModel):
    name: str = Field(min_length=1, max_length=40)
    quantity: int = Field(ge=1)


class Total(Order):
    total: int


class Item(SQLModel, table=True):
    id: int = Field(primary_key=True)
    name: str
    number: int


def get_session():
    with Session(engine) as session:
        yield session


SessionDep = Annotated[Session, Depends(get_session)]


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
def row(key: int, session: SessionDep) -> Item:
    item = session.get(Item, key)
    if not item:
        raise HTTPException(status_code=404)
    return item


@app.post("/form", response_class=PlainTextResponse)
async def form(order: Annotated[Order, Form()]):
    return f"{order.name} {order.quantity}"
