from sanic import Sanic
from sanic.response import html, redirect
from sanic_security import authentication
from sanic_security.authentication import (
    initialize_security,
    requires_authentication,
)
from sanic_security.configuration import config as security_config
from sanic_security.exceptions import SecurityError
from sanic_security.models import Account
from sanic_security.utils import password_hasher
from tortoise.contrib.sanic import register_tortoise

app = Sanic("Login")
security_config.SECRET = "only for this example, long enough"
security_config.SESSION_SECURE = False
security_config.ALLOW_LOGIN_WITH_USERNAME = True
register_tortoise(
    app,
    db_url="sqlite://db.sqlite3",
    modules={"models": ["sanic_security.models"]},
    generate_schemas=True,
)
initialize_security(app, create_root=False)

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


@app.before_server_start
async def create_user(app, loop):
    if not await Account.exists(username="ada"):
        await Account.create(
            username="ada",
            email="ada@example.org",
            password=password_hasher.hash("lovelace-1815"),
            verified=True,
        )


@app.exception(SecurityError)
async def redirect_to_login(request, error):
    return redirect("/login")


@app.get("/login")
async def login_form(request):
    return html(LOGIN_PAGE)


@app.post("/login")
async def login(request):
    session = await authentication.login(
        request,
        email=request.form.get("username"),
        password=request.form.get("password"),
    )
    response = redirect("/private")
    session.encode(response)
    return response


@app.get("/private")
@requires_authentication
async def private(request):
    account = request.ctx.session.bearer
    return html(PRIVATE_PAGE.format(account.username))


@app.post("/logout")
async def logout(request):
    await authentication.logout(request)
    return redirect("/login")
