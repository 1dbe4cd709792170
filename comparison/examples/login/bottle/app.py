from beaker.middleware import SessionMiddleware
from bottle import Bottle, redirect, request
from pwdlib import PasswordHash

bottle_app = Bottle()
app = SessionMiddleware(
    bottle_app,
    {"session.type": "memory", "session.auto": True},
)
password_hash = PasswordHash.recommended()

USERS = {"ada": password_hash.hash("lovelace-1815")}
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


@bottle_app.get("/login")
def login_form():
    return LOGIN_PAGE


@bottle_app.post("/login")
def login():
    username = request.forms.username
    known = USERS.get(username)
    if not known or not password_hash.verify(request.forms.password, known):
        redirect("/login")
    request.environ["beaker.session"]["user"] = username
    redirect("/private")


@bottle_app.get("/private")
def private():
    session = request.environ["beaker.session"]
    if "user" not in session:
        redirect("/login")
    return PRIVATE_PAGE.format(session["user"])


@bottle_app.post("/logout")
def logout():
    request.environ["beaker.session"].delete()
    redirect("/login")
