import itertools
from pathlib import Path

import falcon
import jinja2
from beaker.middleware import SessionMiddleware
from pwdlib import PasswordHash
from wtforms import Form, PasswordField, StringField
from wtforms.csrf.session import SessionCSRF
from wtforms.validators import DataRequired

password_hash = PasswordHash.recommended()
templates = jinja2.Environment(
    loader=jinja2.FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=jinja2.select_autoescape(),
)

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


class FormData(dict):
    def getlist(self, name):
        return [self[name]]


def received(req, form_class, **kwargs):
    form = FormData(req.get_media()) if req.method == "POST" else None
    context = {"csrf_context": req.env["beaker.session"]}
    return form_class(form, meta=context, **kwargs)


def show(resp, name, **kwargs):
    resp.content_type = falcon.MEDIA_HTML
    resp.text = templates.get_template(name).render(**kwargs)


def require_user(req, resp, resource, params):
    if req.env["beaker.session"].get("user") not in USERS:
        raise falcon.HTTPSeeOther("/login")


class LoginResource:
    def on_get(self, req, resp):
        show(resp, "form.html", form=received(req, LoginForm))

    def on_post(self, req, resp):
        form = received(req, LoginForm)
        if form.validate():
            known = USERS.get(form.username.data)
            if known and password_hash.verify(form.password.data, known):
                req.env["beaker.session"]["user"] = form.username.data
                raise falcon.HTTPSeeOther("/books")
        show(resp, "form.html", form=form)


@falcon.before(require_user)
class BooksResource:
    def on_get(self, req, resp):
        form = received(req, SecureForm)
        show(resp, "books.html", books=BOOKS, form=form)


@falcon.before(require_user)
class BookResource:
    def on_get(self, req, resp, number=None):
        form = received(req, BookForm, data=self.find(number))
        show(resp, "form.html", form=form)

    def on_post(self, req, resp, number=None):
        form = received(req, BookForm, data=self.find(number))
        if form.validate():
            BOOKS[number or next(new_numbers)] = form.data
            raise falcon.HTTPSeeOther("/books")
        show(resp, "form.html", form=form)

    def find(self, number):
        if number is not None and number not in BOOKS:
            raise falcon.HTTPNotFound
        return BOOKS.get(number)


@falcon.before(require_user)
class DeleteResource:
    def on_post(self, req, resp, number):
        if not received(req, SecureForm).validate():
            raise falcon.HTTPBadRequest
        BOOKS.pop(number, None)
        raise falcon.HTTPSeeOther("/books")


app = falcon.App()
app.add_route("/login", LoginResource())
app.add_route("/books", BooksResource())
app.add_route("/books/add", BookResource())
app.add_route("/books/{number:int}/edit", BookResource())
app.add_route("/books/{number:int}/delete", DeleteResource())
app = SessionMiddleware(app, {"session.type": "memory", "session.auto": True})
