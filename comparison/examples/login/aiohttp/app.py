import aiohttp_session
from aiohttp import web
from aiohttp_security import (
    AbstractAuthorizationPolicy,
    SessionIdentityPolicy,
    check_authorized,
    forget,
    remember,
)
from aiohttp_security import setup as setup_security
from aiohttp_session.cookie_storage import EncryptedCookieStorage
from cryptography import fernet
from pwdlib import PasswordHash

routes = web.RouteTableDef()
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


class AuthorizationPolicy(AbstractAuthorizationPolicy):
    async def authorized_userid(self, identity):
        return identity if identity in USERS else None

    async def permits(self, identity, permission, context=None):
        return identity in USERS


@routes.get("/login")
async def login_form(request):
    return web.Response(text=LOGIN_PAGE, content_type="text/html")


@routes.post("/login")
async def login(request):
    form = await request.post()
    known = USERS.get(form["username"])
    if not known or not password_hash.verify(form["password"], known):
        raise web.HTTPUnauthorized
    response = web.HTTPSeeOther("/private")
    await remember(request, response, form["username"])
    return response


@routes.get("/private")
async def private(request):
    user = await check_authorized(request)
    text = PRIVATE_PAGE.format(user)
    return web.Response(text=text, content_type="text/html")


@routes.post("/logout")
async def logout(request):
    response = web.HTTPSeeOther("/login")
    await forget(request, response)
    return response


def create_app(argv):
    app = web.Application()
    key = fernet.Fernet(fernet.Fernet.generate_key())
    aiohttp_session.setup(app, EncryptedCookieStorage(key))
    setup_security(app, SessionIdentityPolicy(), AuthorizationPolicy())
    app.add_routes(routes)
    return app
