from pwdlib import PasswordHash
from starlette.applications import Starlette
from starlette.authentication import (
    AuthCredentials,
    AuthenticationBackend,
    SimpleUser,
    requires,
)
from starlette.middleware import Middleware
from starlette.middleware.authentication import AuthenticationMiddleware
from starlette.middleware.sessions import SessionMiddleware
from starlette.responses import HTMLResponse, RedirectResponse
from starlette.routing import Route

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


async def login(request):
    if request.method == "POST":
        async with request.form() as form:
            known = USERS.get(form["username"])
            if known and password_hash.verify(form["password"], known):
                request.session["user"] = form["username"]
                return RedirectResponse("/private", status_code=303)
    return HTMLResponse(LOGIN_PAGE)


@requires("authenticated", redirect="login")
async def private(request):
    return HTMLResponse(PRIVATE_PAGE.format(request.user.display_name))


async def logout(request):
    request.session.clear()
    return RedirectResponse("/login", status_code=303)


app = Starlette(
    routes=[
        Route("/login", login, methods=["GET", "POST"]),
        Route("/private", private),
        Route("/logout", logout, methods=["POST"]),
    ],
    middleware=[
        Middleware(SessionMiddleware, secret_key="only for this example"),
        Middleware(AuthenticationMiddleware, backend=SessionBackend()),
    ],
)
