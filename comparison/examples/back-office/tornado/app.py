import asyncio
import itertools

import bcrypt
import tornado
from tornado.options import define, options
from tornado.web import HTTPError, authenticated

define("port", default=8888, type=int)

USERS = {"ada": bcrypt.hashpw(b"lovelace-1815", bcrypt.gensalt())}
BOOKS = {}
new_numbers = itertools.count(1)


class BaseHandler(tornado.web.RequestHandler):
    def get_current_user(self):
        user = self.get_signed_cookie("user")
        return user.decode() if user else None


class LoginHandler(BaseHandler):
    def get(self):
        self.render("login.html")

    def post(self):
        username = self.get_body_argument("username")
        password = self.get_body_argument("password").encode()
        known = USERS.get(username)
        if known and bcrypt.checkpw(password, known):
            self.set_signed_cookie("user", username)
            self.redirect("/books", status=303)
        else:
            self.render("login.html")


class BooksHandler(BaseHandler):
    @authenticated
    def get(self):
        self.render("books.html", books=BOOKS)


class AddHandler(BaseHandler):
    @authenticated
    def get(self):
        self.render("book.html", book={"title": "", "author": ""})

    @authenticated
    def post(self):
        self.save(next(new_numbers))

    def save(self, number):
        names = ("title", "author")
        book = {name: self.get_body_argument(name) for name in names}
        if not all(book.values()):
            raise HTTPError(400, "A book has a title and an author.")
        BOOKS[number] = book
        self.redirect("/books", status=303)


class EditHandler(AddHandler):
    @authenticated
    def get(self, number):
        self.render("book.html", book=self.find(int(number)))

    @authenticated
    def post(self, number):
        self.find(int(number))
        self.save(int(number))

    def find(self, number):
        if number not in BOOKS:
            raise HTTPError(404)
        return BOOKS[number]


class DeleteHandler(BaseHandler):
    @authenticated
    def post(self, number):
        BOOKS.pop(int(number), None)
        self.redirect("/books", status=303)


async def main():
    tornado.options.parse_command_line()
    app = tornado.web.Application(
        [
            (r"/login", LoginHandler),
            (r"/books", BooksHandler),
            (r"/books/add", AddHandler),
            (r"/books/(\d+)/edit", EditHandler),
            (r"/books/(\d+)/delete", DeleteHandler),
        ],
        template_path="templates",
        cookie_secret="only for this example",
        login_url="/login",
        xsrf_cookies=True,
    )
    app.listen(options.port, address="127.0.0.1")
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main())
