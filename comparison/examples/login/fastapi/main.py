from typing import Annotated

from fastapi import Depends, FastAPI, Request
from fastapi.responses import HTMLResponse, RedirectResponse
from fastapi.security import OAuth2PasswordRequestForm
from pwdlib import PasswordHash
from starlette.authentication import (
    AuthCredentials,
    AuthenticationBackend,
    SimpleUser,
    requires,
)
from starlette.middleware.authentication import AuthenticationMiddleware
from starlette.middleware.sessions import SessionMiddleware

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


class SessionBackend(AuthenticationBackend):
    async def authenticate(self, conn):
        username = conn.session.get("user")
        if username in USERS:
            return AuthCredentials(["authenticated"]), SimpleUser(username)


app = FastAPI()
app.add_middleware(AuthenticationMiddleware, backend=SessionBackend())
app.add_middleware(SessionMiddleware, secret_key="only for this example")


@app.get("/login", response_class=HTMLResponse)
def login_form():
    return LOGIN_PAGE


@app.post("/login")
def login(
    request: Request,
    form: Annotated[OAuth2PasswordRequestForm, Depends()],
):
    known = USERS.get(form.username)
    if not known or not password_hash.verify(form.password, known):
        return RedirectResponse("/login", status_code=303)
    request.session["user"] = form.username
    return RedirectResponse("/private", status_code=303)


@app.get("/private", response_class=HTMLResponse)
@requires("authenticated", redirect="login_form")
def private(request: Request):
    return PRIVATE_PAGE.format(request.user.display_name)


@app.post("/logout")
def logout(request: Request):
    request.session.clear()
    return RedirectResponse("/login", status_code=303)
