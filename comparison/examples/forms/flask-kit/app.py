from flask import Flask, redirect, render_template, url_for
from flask_wtf import CSRFProtect, FlaskForm
from wtforms import IntegerField, StringField
from wtforms.validators import (
    DataRequired,
    Email,
    InputRequired,
    Length,
    NumberRange,
)

app = Flask(__name__)
app.secret_key = "only for this example"
csrf = CSRFProtect(app)


class SignupForm(FlaskForm):
    name = StringField(validators=[DataRequired(), Length(max=50)])
    email = StringField(validators=[DataRequired(), Email()])
    age = IntegerField(validators=[InputRequired(), NumberRange(min=18)])


@app.route("/signup", methods=["GET", "POST"])
def signup():
    form = SignupForm()
    if form.validate_on_submit():
        return redirect(url_for("welcome"))
    return render_template("signup.html", form=form)


@app.get("/welcome")
def welcome():
    return "Welcome!"
