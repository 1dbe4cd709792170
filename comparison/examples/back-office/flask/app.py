from flask import Flask, redirect, request, session, url_for
from flask_admin import Admin
from flask_admin.contrib.sqla import ModelView
from flask_admin.form import SecureForm
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from werkzeug.security import check_password_hash, generate_password_hash


class Base(DeclarativeBase):
    pass


app = Flask(__name__)
app.secret_key = "only for this example"
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///books.db"
db = SQLAlchemy(app, model_class=Base)
admin = Admin(app, name="Library")

USERS = {"ada": generate_password_hash("lovelace-1815")}
LOGIN_PAGE = """
<form method="post">
  <input name="username">
  <input name="password" type="password">
  <button>Sign in</button>
</form>
"""


class Book(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    author: Mapped[str]


class BookView(ModelView):
    form_base_class = SecureForm

    def is_accessible(self):
        return "user" in session

    def inaccessible_callback(self, name, **kwargs):
        return redirect(url_for("login"))


admin.add_view(BookView(Book, db))
with app.app_context():
    db.create_all()


@app.route("/login", methods=["GET", "POST"])
def login():
    if request.method == "POST":
        username = request.form["username"]
        known = USERS.get(username, "")
        if check_password_hash(known, request.form["password"]):
            session.clear()
            session["user"] = username
            return redirect(url_for("book.index_view"))
    return LOGIN_PAGE
