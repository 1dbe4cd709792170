from flask import Flask, request
from flask_migrate import Migrate
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///books.db"
db = SQLAlchemy(app, model_class=Base)
migrate = Migrate(app, db)


class Book(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    author: Mapped[str]
    year: Mapped[int | None]

    def as_dict(self):
        columns = self.__table__.columns.keys()
        return {name: getattr(self, name) for name in columns}


@app.get("/books")
def books():
    query = db.select(Book)
    if author := request.args.get("author"):
        query = query.filter_by(author=author)
    return [book.as_dict() for book in db.session.scalars(query)]


@app.post("/books")
def add():
    sent = request.get_json()
    book = Book(title=sent["title"], author=sent["author"], year=sent["year"])
    db.session.add(book)
    db.session.commit()
    return {"id": book.id}, 201
