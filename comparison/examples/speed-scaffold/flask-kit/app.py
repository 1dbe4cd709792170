from pathlib import Path

from flask import Flask, Response, abort, render_template, request
from flask_admin import Admin
from flask_admin.contrib.sqla import ModelView
from flask_login import LoginManager, UserMixin
from flask_migrate import Migrate
from flask_sqlalchemy import SQLAlchemy
from flask_wtf import CSRFProtect, FlaskForm
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from wtforms import IntegerField, StringField
from wtforms.validators import DataRequired, InputRequired, Length, NumberRange


class Base(DeclarativeBase):
    pass


app = Flask(__name__)
app.config["SECRET_KEY"] = "only for this example"
app.config["SQLALCHEMY_DATABASE_URI"] = f"sqlite:///{Path(app.root_path, 'rows.db')}"
db = SQLAlchemy(app, model_class=Base)
migrate = Migrate(app, db)
csrf = CSRFProtect(app)
login_manager = LoginManager(app)
admin = Admin(app, name="Items")
ITEMS = [{"number": n, "name": f"<item {n}>"} for n in range(1, 31)]


class User(UserMixin):
    def __init__(self, username):
        self.id = username


@login_manager.user_loader
def load_user(username):
    return User(username)


class Item(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    number: Mapped[int]


admin.add_view(ModelView(Item, db))


class OrderForm(FlaskForm):
    name = StringField(validators=[DataRequired(), Length(max=40)])
    quantity = IntegerField(validators=[InputRequired(), NumberRange(min=1)])


def fits(name, quantity):
    return 0 < len(name) <= 40 and quantity > 0


@app.get("/text")
def text():
    return Response("Hello, World!", mimetype="text/plain")


@app.post("/json")
@csrf.exempt
def total():
    match request.get_json():
        case {"name": str(name), "quantity": int(quantity)} if fits(name, quantity):
            return {"name": name, "quantity": quantity, "total": quantity * 3}
    abort(400)


@app.get("/page")
def page():
    return render_template("page.html", items=ITEMS)


@app.get("/row/<int:key>")
def row(key):
    item = db.get_or_404(Item, key)
    return {"id": item.id, "name": item.name, "number": item.number}


@app.route("/form", methods=["GET", "POST"])
def form():
    form = OrderForm()
    if form.validate_on_submit():
        said = f"{form.name.data} {form.quantity.data}"
        return Response(said, mimetype="text/plain")
    status = 422 if form.errors else 200
    return render_template("form.html", form=form), status
