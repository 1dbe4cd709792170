from sqlmodel import Field, SQLModel


class BookBase(SQLModel):
    title: str
    author: str
    year: int | None = None


class Book(BookBase, table=True):
    id: int | None = Field(default=None, primary_key=True)
