from beaker.middleware import SessionMiddleware
from bottle import Bottle, redirect, request, response, template
from wtforms import Form, IntegerField, StringField
from wtforms.csrf.session import SessionCSRF
from wtforms.validators import (
    DataRequired,
    Email,
    InputRequired,
    Length,
    NumberRange,
)

bottle_app = Bottle()
app = SessionMiddleware(
    bottle_app,
    {"session.type": "memory", "session.auto": True},
)


class SignupForm(Form):
    class Meta:
        csrf = True
        csrf_class = SessionCSRF
        csrf_secret = b"only for this example"

    name = StringField(validators=[DataRequired(), Length(max=50)])
    email = StringField(validators=[DataRequired(), Email()])
    age = IntegerField(validators=[InputRequired(), NumberRange(min=18)])


@bottle_app.route("/signup", method=["GET", "POST"])
def signup():
    session = request.environ["beaker.session"]
    form = SignupForm(request.forms.decode(), meta={"csrf_context": session})
    if request.method == "POST":
        if form.validate():
            redirect("/welcome")
        response.status = 422
    return template("signup", form=form)


@bottle_app.get("/welcome")
def welcome():
    return "Welcome!"
