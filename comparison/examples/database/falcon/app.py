from dataclasses import asdict

import falcon
from models import Book
from sqlalchemy import create_engine, select
from sqlalchemy.orm import sessionmaker

engine = create_engine("sqlite:///books.db")
Session = sessionmaker(engine)


class BooksResource:
    def on_get(self, req, resp):
        query = select(Book)
        if author := req.get_param("author"):
            query = query.filter_by(author=author)
        with Session() as session:
            resp.media = [asdict(book) for book in session.scalars(query)]

    def on_post(self, req, resp):
        sent = req.get_media()
        book = Book(title=sent["title"], author=sent["author"], year=sent["year"])
        with Session() as session:
            session.add(book)
            session.commit()
            resp.media = {"id": book.id}
        resp.status = falcon.HTTP_CREATED


app = falcon.App()
app.add_route("/books", BooksResource())
