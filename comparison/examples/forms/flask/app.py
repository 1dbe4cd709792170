from flask import Flask, redirect, render_template, request, session, url_for
from wtforms import Form, IntegerField, StringField
from wtforms.csrf.session import SessionCSRF
from wtforms.validators import (
    DataRequired,
    Email,
    InputRequired,
    Length,
    NumberRange,
)

app = Flask(__name__)
app.secret_key = "only for this example"


class SignupForm(Form):
    class Meta:
        csrf = True
        csrf_class = SessionCSRF
        csrf_secret = b"only for this example"

    name = StringField(validators=[DataRequired(), Length(max=50)])
    email = StringField(validators=[DataRequired(), Email()])
    age = IntegerField(validators=[InputRequired(), NumberRange(min=18)])


@app.route("/signup", methods=["GET", "POST"])
def signup():
    form = SignupForm(request.form, meta={"csrf_context": session})
    if request.method == "POST" and form.validate():
        return redirect(url_for("welcome"))
    status = 422 if form.errors else 200
    return render_template("signup.html", form=form), status


@app.get("/welcome")
def welcome():
    return "Welcome!"
