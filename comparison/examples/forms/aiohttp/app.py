import aiohttp_jinja2
import aiohttp_session
import jinja2
from aiohttp import web
from aiohttp_session.cookie_storage import EncryptedCookieStorage
from cryptography import fernet
from wtforms import Form, IntegerField, StringField
from wtforms.csrf.session import SessionCSRF
from wtforms.validators import (
    DataRequired,
    Email,
    InputRequired,
    Length,
    NumberRange,
)

routes = web.RouteTableDef()


class SignupForm(Form):
    class Meta:
        csrf = True
        csrf_class = SessionCSRF
        csrf_secret = b"only for this example"

    name = StringField(validators=[DataRequired(), Length(max=50)])
    email = StringField(validators=[DataRequired(), Email()])
    age = IntegerField(validators=[InputRequired(), NumberRange(min=18)])


@routes.get("/signup")
@routes.post("/signup")
async def signup(request):
    session = await aiohttp_session.get_session(request)
    form = SignupForm(await request.post(), meta={"csrf_context": session})
    if request.method == "POST" and form.validate():
        raise web.HTTPSeeOther("/welcome")
    status = 422 if form.errors else 200
    return aiohttp_jinja2.render_template(
        "signup.html",
        request,
        {"form": form},
        status=status,
    )


@routes.get("/welcome")
async def welcome(request):
    return web.Response(text="Welcome!")


def create_app(argv):
    app = web.Application()
    key = fernet.Fernet(fernet.Fernet.generate_key())
    aiohttp_session.setup(app, EncryptedCookieStorage(key))
    aiohttp_jinja2.setup(app, loader=jinja2.FileSystemLoader("templates"))
    app.add_routes(routes)
    return app
