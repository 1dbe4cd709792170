from pathlib import Path

import falcon
import falcon.asgi
import jinja2
from asgi_csrf import asgi_csrf
from wtforms import Form, IntegerField, StringField
from wtforms.validators import (
    DataRequired,
    Email,
    InputRequired,
    Length,
    NumberRange,
)

templates = jinja2.Environment(
    loader=jinja2.FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=jinja2.select_autoescape(),
)


class SignupForm(Form):
    name = StringField(validators=[DataRequired(), Length(max=50)])
    email = StringField(validators=[DataRequired(), Email()])
    age = IntegerField(validators=[InputRequired(), NumberRange(min=18)])


class FormData(dict):
    def getlist(self, name):
        return [self[name]]


class SignupResource:
    async def on_get(self, req, resp):
        self.show(req, resp, SignupForm())

    async def on_post(self, req, resp):
        form = SignupForm(FormData(await req.get_media()))
        if form.validate():
            raise falcon.HTTPSeeOther("/welcome")
        resp.status = falcon.HTTP_422
        self.show(req, resp, form)

    def show(self, req, resp, form):
        resp.content_type = falcon.MEDIA_HTML
        resp.text = templates.get_template("signup.html").render(
            form=form, csrftoken=req.scope["csrftoken"]()
        )


class WelcomeResource:
    async def on_get(self, req, resp):
        resp.content_type = falcon.MEDIA_TEXT
        resp.text = "Welcome!"


app = falcon.asgi.App()
app.add_route("/signup", SignupResource())
app.add_route("/welcome", WelcomeResource())
app = asgi_csrf(
    app,
    signing_secret="only for this example",
    always_protect={"/signup"},
)
