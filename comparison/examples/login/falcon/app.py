import falcon
from beaker.middleware import SessionMiddleware
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


def require_user(req, resp, resource, params):
    req.context.user = req.env["beaker.session"].get("user")
    if not req.context.user:
        raise falcon.HTTPSeeOther("/login")


class LoginResource:
    def on_get(self, req, resp):
        resp.content_type = falcon.MEDIA_HTML
        resp.text = LOGIN_PAGE

    def on_post(self, req, resp):
        form = req.get_media()
        username = form.get("username")
        password = form.get("password", "")
        known = USERS.get(username)
        if not known or not password_hash.verify(password, known):
            raise falcon.HTTPUnauthorized
        req.env["beaker.session"]["user"] = username
        raise falcon.HTTPSeeOther("/private")


class PrivateResource:
    @falcon.before(require_user)
    def on_get(self, req, resp):
        resp.content_type = falcon.MEDIA_HTML
        resp.text = PRIVATE_PAGE.format(req.context.user)


class LogoutResource:
    def on_post(self, req, resp):
        req.env["beaker.session"].delete()
        raise falcon.HTTPSeeOther("/login")


app = falcon.App()
app.add_route("/login", LoginResource())
app.add_route("/private", PrivateResource())
app.add_route("/logout", LogoutResource())
app = SessionMiddleware(app, {"session.type": "memory", "session.auto": True})
