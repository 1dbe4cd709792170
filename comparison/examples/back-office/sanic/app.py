import itertools

from asgi_csrf import asgi_csrf
from sanic import NotFound, Sanic
from sanic.response import redirect
from sanic_ext import render
from sanic_security import authentication
from sanic_security.authentication import (
    initialize_security,
    requires_authentication,
)
from sanic_security.configuration import config as security_config
from sanic_security.exceptions import SecurityError
from sanic_security.models import Account
from sanic_security.utils import password_hasher
from tortoise import Tortoise
from tortoise.contrib.sanic import register_tortoise
from wtforms import Form, PasswordField, StringField
from wtforms.validators import DataRequired

SECRET = "only for this example, long enough"
sanic_app = Sanic("Library")
security_config.SECRET = SECRET
security_config.SESSION_SECURE = False
security_config.ALLOW_LOGIN_WITH_USERNAME = True
register_tortoise(
    sanic_app,
    db_url="sqlite://:memory:",
    modules={"models": ["sanic_security.models"]},
)
initialize_security(sanic_app, create_root=False)
app = asgi_csrf(sanic_app, signing_secret=SECRET)

BOOKS = {}
new_numbers = itertools.count(1)


class LoginForm(Form):
    username = StringField()
    password = PasswordField()


class BookForm(Form):
    title = StringField(validators=[DataRequired()])
    author = StringField(validators=[DataRequired()])


async def show(request, name, **context):
    context["csrftoken"] = request.scope["csrftoken"]()
    return await render(name, context=context)


@sanic_app.before_server_start
async def create_user(app, loop):
    await Tortoise.generate_schemas()
    await Account.create(
        username="ada",
        email="ada@example.org",
        password=password_hasher.hash("lovelace-1815"),
        verified=True,
    )


@sanic_app.exception(SecurityError)
async def redirect_to_login(request, error):
    return redirect("/login")


@sanic_app.get("/login", name="login_form")
async def login_form(request):
    return await show(request, "form.html", form=LoginForm())


@sanic_app.post("/login", name="login")
async def login(request):
    session = await authentication.login(
        request,
        email=request.form.get("username"),
        password=request.form.get("password"),
    )
    response = redirect("/books")
    session.encode(response)
    return response


@sanic_app.get("/books")
@requires_authentication
async def books(request):
    return await show(request, "books.html", books=BOOKS)


@sanic_app.route("/books/add", methods=["GET", "POST"])
@requires_authentication
async def add(request):
    return await save(request, None)


@sanic_app.route("/books/<number:int>/edit", methods=["GET", "POST"])
@requires_authentication
async def edit(request, number):
    if number not in BOOKS:
        raise NotFound
    return await save(request, number)


async def save(request, number):
    form = BookForm(request.form, data=BOOKS.get(number))
    if request.method == "POST" and form.validate():
        BOOKS[number or next(new_numbers)] = form.data
        return redirect("/books")
    return await show(request, "form.html", form=form)


@sanic_app.post("/books/<number:int>/delete")
@requires_authentication
async def delete(request, number):
    BOOKS.pop(number, None)
    return redirect("/books")
