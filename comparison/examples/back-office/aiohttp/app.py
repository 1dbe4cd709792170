import itertools

import aiohttp_jinja2
import aiohttp_session
import jinja2
from aiohttp import web
from aiohttp_security import (
    AbstractAuthorizationPolicy,
    SessionIdentityPolicy,
    check_authorized,
    remember,
)
from aiohttp_security import setup as setup_security
from aiohttp_session.cookie_storage import EncryptedCookieStorage
from cryptography import fernet
from pwdlib import PasswordHash
from wtforms import Form, PasswordField, StringField
from wtforms.csrf.session import SessionCSRF
from wtforms.validators import DataRequired

routes = web.RouteTableDef()
password_hash = PasswordHash.recommended()

USERS = {"ada": password_hash.hash("lovelace-1815")}
BOOKS = {}
new_numbers = itertools.count(1)


class SecureForm(Form):
    class Meta:
        csrf = True
        csrf_class = SessionCSRF
        csrf_secret = b"only for this example"


class LoginForm(SecureForm):
    username = StringField()
    password = PasswordField()


class BookForm(SecureForm):
    title = StringField(validators=[DataRequired()])
    author = StringField(validators=[DataRequired()])


class AuthorizationPolicy(AbstractAuthorizationPolicy):
    async def authorized_userid(self, identity):
        return identity if identity in USERS else None

    async def permits(self, identity, permission, context=None):
        return identity in USERS


async def received(request, form_class, **kwargs):
    session = await aiohttp_session.get_session(request)
    meta = {"csrf_context": session}
    return form_class(await request.post(), meta=meta, **kwargs)


def show(request, name, **context):
    return aiohttp_jinja2.render_template(name, request, context)


@routes.get("/login")
@routes.post("/login")
async def login(request):
    form = await received(request, LoginForm)
    if request.method == "POST" and form.validate():
        known = USERS.get(form.username.data)
        if known and password_hash.verify(form.password.data, known):
            response = web.HTTPSeeOther("/books")
            await remember(request, response, form.username.data)
            return response
    return show(request, "form.html", form=form)


@routes.get("/books")
async def books(request):
    await check_authorized(request)
    form = await received(request, SecureForm)
    return show(request, "books.html", books=BOOKS, form=form)


@routes.get("/books/add")
@routes.post("/books/add")
async def add(request):
    await check_authorized(request)
    return await save(request, None)


@routes.get(r"/books/{number:\d+}/edit")
@routes.post(r"/books/{number:\d+}/edit")
async def edit(request):
    await check_authorized(request)
    number = int(request.match_info["number"])
    if number not in BOOKS:
        raise web.HTTPNotFound
    return await save(request, number)


async def save(request, number):
    form = await received(request, BookForm, data=BOOKS.get(number))
    if request.method == "POST" and form.validate():
        BOOKS[number or next(new_numbers)] = form.data
        raise web.HTTPSeeOther("/books")
    return show(request, "form.html", form=form)


@routes.post(r"/books/{number:\d+}/delete")
async def delete(request):
    await check_authorized(request)
    form = await received(request, SecureForm)
    if not form.validate():
        raise web.HTTPBadRequest
    BOOKS.pop(int(request.match_info["number"]), None)
    raise web.HTTPSeeOther("/books")


def create_app(argv):
    app = web.Application()
    key = fernet.Fernet(fernet.Fernet.generate_key())
    aiohttp_session.setup(app, EncryptedCookieStorage(key))
    setup_security(app, SessionIdentityPolicy(), AuthorizationPolicy())
    aiohttp_jinja2.setup(app, loader=jinja2.FileSystemLoader("templates"))
    app.add_routes(routes)
    return app
