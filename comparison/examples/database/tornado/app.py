import asyncio
import json
from dataclasses import asdict

import tornado
from models import Book
from sqlalchemy import select
from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine
from tornado.options import define, options

define("port", default=8888, type=int)

engine = create_async_engine("sqlite+aiosqlite:///books.db")
Session = async_sessionmaker(engine, expire_on_commit=False)


class BooksHandler(tornado.web.RequestHandler):
    async def get(self):
        query = select(Book)
        if author := self.get_query_argument("author", None):
            query = query.filter_by(author=author)
        async with Session() as session:
            found = await session.scalars(query)
            self.set_header("Content-Type", "application/json")
            self.write(json.dumps([asdict(book) for book in found]))

    async def post(self):
        sent = json.loads(self.request.body)
        book = Book(title=sent["title"], author=sent["author"], year=sent["year"])
        async with Session() as session:
            session.add(book)
            await session.commit()
        self.set_status(201)
        self.write({"id": book.id})


async def main():
    tornado.options.parse_command_line()
    app = tornado.web.Application([(r"/books", BooksHandler)])
    app.listen(options.port, address="127.0.0.1")
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main())
