import itertools

import bcrypt
from pyramid.authentication import SessionAuthenticationHelper
from pyramid.config import Configurator
from pyramid.httpexceptions import HTTPBadRequest, HTTPNotFound, HTTPSeeOther
from pyramid.security import Allowed, Denied, remember
from pyramid.session import SignedCookieSessionFactory
from pyramid.view import forbidden_view_config, view_config

USERS = {"ada": bcrypt.hashpw(b"lovelace-1815", bcrypt.gensalt())}
BOOKS = {}
new_numbers = itertools.count(1)


class SecurityPolicy:
    def __init__(self):
        self.helper = SessionAuthenticationHelper()

    def identity(self, request):
        return self.helper.authenticated_userid(request)

    authenticated_userid = identity

    def permits(self, request, context, permission):
        if self.identity(request) in USERS:
            return Allowed("Signed in.")
        return Denied("Not signed in.")

    def remember(self, request, userid, **kw):
        return self.helper.remember(request, userid, **kw)

    def forget(self, request, **kw):
        return self.helper.forget(request, **kw)


def to_books(request, **kwargs):
    return HTTPSeeOther(request.route_url("books"), **kwargs)


def sent_book(request):
    book = {name: request.POST.get(name) for name in ("title", "author")}
    if not all(book.values()):
        raise HTTPBadRequest("A book has a title and an author.")
    return book


def asked_number(request):
    number = int(request.matchdict["number"])
    if number not in BOOKS:
        raise HTTPNotFound
    return number


@forbidden_view_config()
def forbidden(request):
    return HTTPSeeOther(request.route_url("login"))


@view_config(route_name="login", renderer="templates/login.jinja2")
def login(request):
    if request.method == "POST":
        username = request.POST["username"]
        password = request.POST["password"].encode()
        known = USERS.get(username)
        if known and bcrypt.checkpw(password, known):
            return to_books(request, headers=remember(request, username))
    return {}


@view_config(
    route_name="books",
    renderer="templates/books.jinja2",
    permission="edit",
)
def books(request):
    return {"books": BOOKS}


@view_config(
    route_name="add",
    renderer="templates/book.jinja2",
    permission="edit",
)
def add(request):
    if request.method == "POST":
        BOOKS[next(new_numbers)] = sent_book(request)
        return to_books(request)
    return {"book": {}}


@view_config(
    route_name="edit",
    renderer="templates/book.jinja2",
    permission="edit",
)
def edit(request):
    number = asked_number(request)
    if request.method == "POST":
        BOOKS[number] = sent_book(request)
        return to_books(request)
    return {"book": BOOKS[number]}


@view_config(route_name="delete", request_method="POST", permission="edit")
def delete(request):
    del BOOKS[asked_number(request)]
    return to_books(request)


with Configurator() as config:
    config.include("pyramid_jinja2")
    config.set_session_factory(
        SignedCookieSessionFactory("only for this example"),
    )
    config.set_security_policy(SecurityPolicy())
    config.set_default_csrf_options(require_csrf=True)
    config.add_route("login", "/login")
    config.add_route("books", "/books")
    config.add_route("add", "/books/add")
    config.add_route("edit", r"/books/{number:\d+}/edit")
    config.add_route("delete", r"/books/{number:\d+}/delete")
    config.scan()
    app = config.make_wsgi_app()
