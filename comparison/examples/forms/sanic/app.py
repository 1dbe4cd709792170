from asgi_csrf import asgi_csrf
from sanic import Sanic
from sanic.response import redirect, text
from sanic_ext import render
from wtforms import Form, IntegerField, StringField
from wtforms.validators import (
    DataRequired,
    Email,
    InputRequired,
    Length,
    NumberRange,
)

sanic_app = Sanic("Signup")
app = asgi_csrf(
    sanic_app,
    signing_secret="only for this example",
    always_protect={"/signup"},
)


class SignupForm(Form):
    name = StringField(validators=[DataRequired(), Length(max=50)])
    email = StringField(validators=[DataRequired(), Email()])
    age = IntegerField(validators=[InputRequired(), NumberRange(min=18)])


@sanic_app.route("/signup", methods=["GET", "POST"])
async def signup(request):
    form = SignupForm(request.form)
    if request.method == "POST" and form.validate():
        return redirect("/welcome", status=303)
    return await render(
        "signup.html",
        context={"form": form, "csrftoken": request.scope["csrftoken"]()},
        status=422 if form.errors else 200,
    )


@sanic_app.get("/welcome")
async def welcome(request):
    return text("Welcome!")
