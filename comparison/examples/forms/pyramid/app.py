import colander
import deform
from deform.widget import HiddenWidget
from pyramid.config import Configurator
from pyramid.csrf import CookieCSRFStoragePolicy, get_csrf_token
from pyramid.httpexceptions import HTTPSeeOther
from pyramid.response import Response
from pyramid.view import view_config


@colander.deferred
def csrf_token(node, kw):
    return get_csrf_token(kw["request"])


class SignupSchema(colander.Schema):
    csrf_token = colander.SchemaNode(
        colander.String(),
        default=csrf_token,
        widget=HiddenWidget(),
    )
    name = colander.SchemaNode(
        colander.String(),
        validator=colander.Length(max=50),
    )
    email = colander.SchemaNode(colander.String(), validator=colander.Email())
    age = colander.SchemaNode(
        colander.Integer(),
        validator=colander.Range(min=18),
    )


@view_config(route_name="signup", renderer="templates/signup.jinja2")
def signup(request):
    form = deform.Form(
        SignupSchema().bind(request=request),
        buttons=["Sign up"],
    )
    if request.method == "GET":
        return {"form": form.render()}
    try:
        form.validate(request.POST.items())
    except deform.ValidationFailure as error:
        return {"form": error.render()}
    raise HTTPSeeOther(request.route_url("welcome"))


@view_config(route_name="welcome")
def welcome(request):
    return Response("Welcome!")


with Configurator() as config:
    config.include("pyramid_jinja2")
    config.set_csrf_storage_policy(CookieCSRFStoragePolicy())
    config.set_default_csrf_options(require_csrf=True)
    config.add_route("signup", "/signup")
    config.add_route("welcome", "/welcome")
    config.scan()
    app = config.make_wsgi_app()
