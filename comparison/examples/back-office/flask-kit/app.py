from flask import Flask, redirect, render_template, url_for
from flask_admin import Admin
from flask_admin.contrib.sqla import ModelView
from flask_login import LoginManager, UserMixin, current_user, login_user
from flask_sqlalchemy import SQLAlchemy
from flask_wtf import CSRFProtect, FlaskForm
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from werkzeug.security import check_password_hash, generate_password_hash
from wtforms import PasswordField, StringField


class Base(DeclarativeBase):
    pass


app = Flask(__name__)
app.secret_key = "only for this example"
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///books.db"
db = SQLAlchemy(app, model_class=Base)
csrf = CSRFProtect(app)
login_manager = LoginManager(app)
login_manager.login_view = "login"
admin = Admin(app, name="Library")

USERS = {"ada": generate_password_hash("lovelace-1815")}


class User(UserMixin):
    def __init__(self, username):
        self.id = username


class LoginForm(FlaskForm):
    username = StringField()
    password = PasswordField()


class Book(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    author: Mapped[str]


class BookView(ModelView):
    form_base_class = FlaskForm

    def is_accessible(self):
        return current_user.is_authenticated

    def inaccessible_callback(self, name, **kwargs):
        return login_manager.unauthorized()


admin.add_view(BookView(Book, db))
with app.app_context():
    db.create_all()


@login_manager.user_loader
def load_user(username):
    return User(username) if username in USERS else None


@app.route("/login", methods=["GET", "POST"])
def login():
    form = LoginForm()
    if form.validate_on_submit():
        known = USERS.get(form.username.data, "")
        if check_password_hash(known, form.password.data):
            login_user(User(form.username.data))
            return redirect(url_for("book.index_view"))
    return render_template("login.html", form=form)
