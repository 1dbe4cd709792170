import asyncio

import tornado
from tornado.options import define, options
from wtforms import Form, IntegerField, StringField
from wtforms.validators import (
    DataRequired,
    Email,
    InputRequired,
    Length,
    NumberRange,
)

define("port", default=8888, type=int)


class SignupForm(Form):
    name = StringField(validators=[DataRequired(), Length(max=50)])
    email = StringField(validators=[DataRequired(), Email()])
    age = IntegerField(validators=[InputRequired(), NumberRange(min=18)])


class FormData(dict):
    getlist = dict.__getitem__


class SignupHandler(tornado.web.RequestHandler):
    def get(self):
        self.render("signup.html", form=SignupForm())

    def post(self):
        names = self.request.body_arguments
        data = {name: self.get_body_arguments(name) for name in names}
        form = SignupForm(FormData(data))
        if form.validate():
            self.redirect("/welcome", status=303)
        else:
            self.set_status(422)
            self.render("signup.html", form=form)


class WelcomeHandler(tornado.web.RequestHandler):
    def get(self):
        self.write("Welcome!")


async def main():
    tornado.options.parse_command_line()
    app = tornado.web.Application(
        [(r"/signup", SignupHandler), (r"/welcome", WelcomeHandler)],
        template_path="templates",
        xsrf_cookies=True,
    )
    app.listen(options.port, address="127.0.0.1")
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main())
