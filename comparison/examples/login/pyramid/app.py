import bcrypt
from pyramid.authentication import SessionAuthenticationHelper
from pyramid.config import Configurator
from pyramid.httpexceptions import HTTPSeeOther
from pyramid.response import Response
from pyramid.security import Allowed, Denied, forget, remember
from pyramid.session import SignedCookieSessionFactory
from pyramid.view import forbidden_view_config, view_config

USERS = {"ada": bcrypt.hashpw(b"lovelace-1815", bcrypt.gensalt())}
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


class SecurityPolicy:
    def __init__(self):
        self.helper = SessionAuthenticationHelper()

    def identity(self, request):
        return self.helper.authenticated_userid(request)

    authenticated_userid = identity

    def permits(self, request, context, permission):
        if self.identity(request) in USERS:
            return Allowed("Signed in.")
        return Denied("Not signed in.")

    def remember(self, request, userid, **kw):
        return self.helper.remember(request, userid, **kw)

    def forget(self, request, **kw):
        return self.helper.forget(request, **kw)


@forbidden_view_config()
def forbidden(request):
    return HTTPSeeOther(request.route_url("login"))


@view_config(route_name="login")
def login(request):
    if request.method == "POST":
        username = request.POST["username"]
        password = request.POST["password"].encode()
        known = USERS.get(username)
        if known and bcrypt.checkpw(password, known):
            headers = remember(request, username)
            return HTTPSeeOther(request.route_url("private"), headers=headers)
    return Response(LOGIN_PAGE)


@view_config(route_name="private", permission="view")
def private(request):
    return Response(PRIVATE_PAGE.format(request.authenticated_userid))


@view_config(route_name="logout", request_method="POST")
def logout(request):
    headers = forget(request)
    return HTTPSeeOther(request.route_url("login"), headers=headers)


with Configurator() as config:
    config.set_session_factory(
        SignedCookieSessionFactory("only for this example"),
    )
    config.set_security_policy(SecurityPolicy())
    config.add_route("login", "/login")
    config.add_route("private", "/private")
    config.add_route("logout", "/logout")
    config.scan()
    app = config.make_wsgi_app()
