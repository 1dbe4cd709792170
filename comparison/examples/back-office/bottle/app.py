import itertools

from beaker.middleware import SessionMiddleware
from bottle import Bottle, abort, redirect, request, template
from pwdlib import PasswordHash
from wtforms import Form, PasswordField, StringField
from wtforms.csrf.session import SessionCSRF
from wtforms.validators import DataRequired

bottle_app = Bottle()
app = SessionMiddleware(
    bottle_app,
    {"session.type": "memory", "session.auto": True},
)
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


def session():
    return request.environ["beaker.session"]


def received(form_class, **kwargs):
    form = request.forms.decode()
    return form_class(form, meta={"csrf_context": session()}, **kwargs)


def require_user():
    if session().get("user") not in USERS:
        redirect("/login")


@bottle_app.route("/login", method=["GET", "POST"])
def login():
    form = received(LoginForm)
    if request.method == "POST" and form.validate():
        known = USERS.get(form.username.data)
        if known and password_hash.verify(form.password.data, known):
            session()["user"] = form.username.data
            redirect("/books")
    return template("form", form=form)


@bottle_app.get("/books")
def books():
    require_user()
    return template("books", books=BOOKS, form=received(SecureForm))


@bottle_app.route("/books/add", method=["GET", "POST"])
def add():
    require_user()
    return save(None)


@bottle_app.route("/books/<number:int>/edit", method=["GET", "POST"])
def edit(number):
    require_user()
    if number not in BOOKS:
        abort(404)
    return save(number)


def save(number):
    form = received(BookForm, data=BOOKS.get(number))
    if request.method == "POST" and form.validate():
        BOOKS[number or next(new_numbers)] = form.data
        redirect("/books")
    return template("form", form=form)


@bottle_app.post("/books/<number:int>/delete")
def delete(number):
    require_user()
    if not received(SecureForm).validate():
        abort(400)
    BOOKS.pop(number, None)
    redirect("/books")
