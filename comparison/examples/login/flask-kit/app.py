from flask import Flask, redirect, render_template, url_for
from flask_login import (
    LoginManager,
    UserMixin,
    login_required,
    login_user,
    logout_user,
)
from flask_wtf import CSRFProtect, FlaskForm
from werkzeug.security import check_password_hash, generate_password_hash
from wtforms import PasswordField, StringField

app = Flask(__name__)
app.secret_key = "only for this example"
csrf = CSRFProtect(app)
login_manager = LoginManager(app)
login_manager.login_view = "login"

USERS = {"ada": generate_password_hash("lovelace-1815")}


class User(UserMixin):
    def __init__(self, username):
        self.id = username


class LoginForm(FlaskForm):
    username = StringField()
    password = PasswordField()


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
            return redirect(url_for("private"))
    return render_template("login.html", form=form)


@app.get("/private")
@login_required
def private():
    return render_template("private.html")


@app.post("/logout")
@login_required
def logout():
    logout_user()
    return redirect(url_for("login"))
