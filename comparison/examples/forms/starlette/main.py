from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.sessions import SessionMiddleware
from starlette.responses import PlainTextResponse, RedirectResponse
from starlette.routing import Route
from starlette.templating import Jinja2Templates
from starlette_wtf import CSRFProtectMiddleware, StarletteForm, csrf_protect
from wtforms import IntegerField, StringField
from wtforms.validators import (
    DataRequired,
    Email,
    InputRequired,
    Length,
    NumberRange,
)

SECRET = "only for this example"
templates = Jinja2Templates(directory="templates")


class SignupForm(StarletteForm):
    name = StringField(validators=[DataRequired(), Length(max=50)])
    email = StringField(validators=[DataRequired(), Email()])
    age = IntegerField(validators=[InputRequired(), NumberRange(min=18)])


@csrf_protect
async def signup(request):
    form = await SignupForm.from_formdata(request)
    if await form.validate_on_submit():
        return RedirectResponse("/welcome", status_code=303)
    status_code = 422 if form.errors else 200
    return templates.TemplateResponse(
        request, "signup.html", {"form": form}, status_code=status_code
    )


async def welcome(request):
    return PlainTextResponse("Welcome!")


app = Starlette(
    routes=[
        Route("/signup", signup, methods=["GET", "POST"]),
        Route("/welcome", welcome),
    ],
    middleware=[
        Middleware(SessionMiddleware, secret_key=SECRET),
        Middleware(CSRFProtectMiddleware, csrf_secret=SECRET),
    ],
)
