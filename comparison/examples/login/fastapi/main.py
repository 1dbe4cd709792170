from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException, Request
from fastapi.responses import HTMLResponse, RedirectResponse
from fastapi.security import OAuth2PasswordRequestForm
from pwdlib import PasswordHash
from starlette.middleware.sessions import SessionMiddleware

app = FastAPI()
app.add_middleware(SessionMiddleware, secret_key="only for this example")
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


def get_current_user(request: Request) -> str:
    if "user" not in request.session:
        raise HTTPException(status_code=401)
    return request.session["user"]


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
        raise HTTPException(status_code=401)
    request.session["user"] = form.username
    return RedirectResponse("/private", status_code=303)


@app.get("/private", response_class=HTMLResponse)
def private(user: Annotated[str, Depends(get_current_user)]):
    return PRIVATE_PAGE.format(user)


@app.post("/logout")
def logout(request: Request):
    request.session.clear()
    return RedirectResponse("/login", status_code=303)
