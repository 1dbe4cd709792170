from quart import Quart, redirect, render_template, url_for
from quart_wtf import CSRFProtect, QuartForm
from wtforms import IntegerField, StringField
from wtforms.validators import (
    DataRequired,
    Email,
    InputRequired,
    Length,
    NumberRange,
)

app = Quart(__name__)
app.secret_key = "only for this example"
csrf = CSRFProtect(app)


class SignupForm(QuartForm):
    name = StringField(validators=[DataRequired(), Length(max=50)])
    email = StringField(validators=[DataRequired(), Email()])
    age = IntegerField(validators=[InputRequired(), NumberRange(min=18)])


@app.route("/signup", methods=["GET", "POST"])
async def signup():
    form = await SignupForm.create_form()
    if await form.validate_on_submit():
        return redirect(url_for("welcome"))
    return await render_template("signup.html", form=form)


@app.get("/welcome")
async def welcome():
    return "Welcome!"
