from functools import wraps

from flask import Flask, redirect, request, session, url_for
from werkzeug.security import check_password_hash, generate_password_hash

app = Flask(__name__)
app.secret_key = "only for this example"

USERS = {"ada": generate_password_hash("lovelace-1815")}
LOGIN_PAGE = """
<form method="post">
  <input name="username">
  <input name="password" type="password">
  <button>Sign in</button>
</form>
"""
PRIVATE_PAGE = """
<p>Signed in as {}.</p>
<form method="post" action="/logout"><button>Sign out</button></form>
"""


def login_required(view):
    @wraps(view)
    def wrapped_view(**kwargs):
        if "user" not in session:
            return redirect(url_for("login"))
        return view(**kwargs)

    return wrapped_view


@app.route("/login", methods=["GET", "POST"])
def login():
    if request.method == "POST":
        username = request.form["username"]
        known = USERS.get(username, "")
        if check_password_hash(known, request.form["password"]):
            session.clear()
            session["user"] = username
            return redirect(url_for("private"))
    return LOGIN_PAGE


@app.get("/private")
@login_required
def private():
    return PRIVATE_PAGE.format(session["user"])


@app.post("/logout")
def logout():
    session.clear()
    return redirect(url_for("login"))
