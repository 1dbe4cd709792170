from quart import Quart, redirect, request, url_for
from quart_auth import (
    AuthUser,
    QuartAuth,
    Unauthorized,
    current_user,
    login_required,
    login_user,
    logout_user,
)
from werkzeug.security import check_password_hash, generate_password_hash

app = Quart(__name__)
app.secret_key = "only for this example"
app.config["QUART_AUTH_COOKIE_SECURE"] = False
QuartAuth(app)

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


@app.errorhandler(Unauthorized)
async def redirect_to_login(error):
    return redirect(url_for("login"))


@app.route("/login", methods=["GET", "POST"])
async def login():
    if request.method == "POST":
        form = await request.form
        known = USERS.get(form["username"], "")
        if check_password_hash(known, form["password"]):
            login_user(AuthUser(form["username"]))
            return redirect(url_for("private"))
    return LOGIN_PAGE


@app.get("/private")
@login_required
async def private():
    return PRIVATE_PAGE.format(current_user.auth_id)


@app.post("/logout")
async def logout():
    logout_user()
    return redirect(url_for("login"))
