from dataclasses import dataclass
from typing import Annotated, Any

from litestar import Litestar, MediaType, Request, get, post
from litestar.connection import ASGIConnection
from litestar.enums import RequestEncodingType
from litestar.exceptions import NotAuthorizedException
from litestar.middleware.session.server_side import (
    ServerSideSessionBackend,
    ServerSideSessionConfig,
)
from litestar.params import Body
from litestar.response import Redirect
from litestar.security.session_auth import SessionAuth
from pwdlib import PasswordHash

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


@dataclass
class Credentials:
    username: str
    password: str


async def retrieve_user(
    session: dict[str, Any],
    connection: ASGIConnection,
) -> str | None:
    return session.get("user")


@get("/login", media_type=MediaType.HTML)
async def login_form() -> str:
    return LOGIN_PAGE


@post("/login", status_code=303)
async def login(
    request: Request,
    data: Annotated[
        Credentials,
        Body(media_type=RequestEncodingType.URL_ENCODED),
    ],
) -> Redirect:
    known = USERS.get(data.username)
    if not known or not password_hash.verify(data.password, known):
        raise NotAuthorizedException
    request.set_session({"user": data.username})
    return Redirect("/private", status_code=303)


@get("/private", media_type=MediaType.HTML)
async def private(request: Request) -> str:
    return PRIVATE_PAGE.format(request.user)


@post("/logout", status_code=303)
async def logout(request: Request) -> Redirect:
    request.clear_session()
    return Redirect("/login", status_code=303)


session_auth = SessionAuth[str, ServerSideSessionBackend](
    retrieve_user_handler=retrieve_user,
    session_backend_config=ServerSideSessionConfig(),
    exclude=["^/login$", "^/schema"],
)
app = Litestar(
    [login_form, login, private, logout],
    on_app_init=[session_auth.on_app_init],
)
