import itertools

from quart import (
    Quart,
    abort,
    redirect,
    render_template,
    request,
    session,
    url_for,
)
from quart_auth import (
    AuthUser,
    QuartAuth,
    Unauthorized,
    login_required,
    login_user,
)
from werkzeug.security import check_password_hash, generate_password_hash
from wtforms import Form, PasswordField, StringField
from wtforms.csrf.session import SessionCSRF
from wtforms.validators import DataRequired

app = Quart(__name__)
app.secret_key = "only for this example"
app.config["QUART_AUTH_COOKIE_SECURE"] = False
QuartAuth(app)

USERS = {"ada": generate_password_hash("lovelace-1815")}
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


async def received(form_class, **kwargs):
    form = await request.form
    return form_class(form, meta={"csrf_context": session}, **kwargs)


@app.errorhandler(Unauthorized)
async def redirect_to_login(error):
    return redirect(url_for("login"))


@app.route("/login", methods=["GET", "POST"])
async def login():
    form = await received(LoginForm)
    if request.method == "POST" and form.validate():
        known = USERS.get(form.username.data, "")
        if check_password_hash(known, form.password.data):
            login_user(AuthUser(form.username.data))
            return redirect(url_for("books"))
    return await render_template("form.html", form=form)


@app.get("/books")
@login_required
async def books():
    form = await received(SecureForm)
    return await render_template("books.html", books=BOOKS, form=form)


@app.route("/books/add", methods=["GET", "POST"])
@login_required
async def add():
    return await save(None)


@app.route("/books/<int:number>/edit", methods=["GET", "POST"])
@login_required
async def edit(number):
    if number not in BOOKS:
        abort(404)
    return await save(number)


async def save(number):
    form = await received(BookForm, data=BOOKS.get(number))
    if request.method == "POST" and form.validate():
        BOOKS[number or next(new_numbers)] = form.data
        return redirect(url_for("books"))
    return await render_template("form.html", form=form)


@app.post("/books/<int:number>/delete")
@login_required
async def delete(number):
    form = await received(SecureForm)
    if not form.validate():
        abort(400)
    BOOKS.pop(number, None)
    return redirect(url_for("books"))
