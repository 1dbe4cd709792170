from typing import Annotated

from fastapi import Depends, FastAPI
from models import Book, BookBase
from sqlmodel import Session, create_engine, select

engine = create_engine(
    "sqlite:///books.db",
    connect_args={"check_same_thread": False},
)


def get_session():
    with Session(engine) as session:
        yield session


SessionDep = Annotated[Session, Depends(get_session)]

app = FastAPI()


@app.get("/books")
def books(session: SessionDep, author: str | None = None) -> list[Book]:
    query = select(Book)
    if author:
        query = query.where(Book.author == author)
    return session.exec(query).all()


@app.post("/books", status_code=201)
def add(sent: BookBase, session: SessionDep) -> Book:
    book = Book.model_validate(sent)
    session.add(book)
    session.commit()
    session.refresh(book)
    return book
