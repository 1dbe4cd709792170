from dataclasses import asdict

import zope.sqlalchemy
from models import Book
from pyramid.config import Configurator
from pyramid.view import view_config, view_defaults
from sqlalchemy import create_engine, select
from sqlalchemy.orm import sessionmaker

engine = create_engine("sqlite:///books.db")
Session = sessionmaker(engine)


def dbsession(request):
    session = Session()
    zope.sqlalchemy.register(session, transaction_manager=request.tm)
    return session


@view_defaults(route_name="books", renderer="json")
class BookViews:
    def __init__(self, request):
        self.request = request

    @view_config(request_method="GET")
    def books(self):
        query = select(Book)
        if author := self.request.params.get("author"):
            query = query.filter_by(author=author)
        found = self.request.dbsession.scalars(query)
        return [asdict(book) for book in found]

    @view_config(request_method="POST")
    def add(self):
        sent = self.request.json_body
        book = Book(title=sent["title"], author=sent["author"], year=sent["year"])
        self.request.dbsession.add(book)
        self.request.dbsession.flush()
        self.request.response.status = 201
        return {"id": book.id}


settings = {"tm.manager_hook": "pyramid_tm.explicit_manager"}
with Configurator(settings=settings) as config:
    config.include("pyramid_tm")
    config.add_request_method(dbsession, reify=True)
    config.add_route("books", "/books")
    config.scan()
    app = config.make_wsgi_app()
