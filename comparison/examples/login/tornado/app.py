import asyncio

import bcrypt
import tornado
from tornado.options import define, options

define("port", default=8888, type=int)

USERS = {"ada": bcrypt.hashpw(b"lovelace-1815", bcrypt.gensalt())}


class BaseHandler(tornado.web.RequestHandler):
    def get_current_user(self):
        user = self.get_signed_cookie("user")
        return user.decode() if user else None


class LoginHandler(BaseHandler):
    def get(self):
        self.render("login.html")

    def post(self):
        username = self.get_body_argument("username")
        password = self.get_body_argument("password").encode()
        known = USERS.get(username)
        if known and bcrypt.checkpw(password, known):
            self.set_signed_cookie("user", username)
            self.redirect("/private", status=303)
        else:
            self.render("login.html")


class PrivateHandler(BaseHandler):
    @tornado.web.authenticated
    def get(self):
        self.render("private.html")


class LogoutHandler(BaseHandler):
    def post(self):
        self.clear_cookie("user")
        self.redirect("/login", status=303)


async def main():
    tornado.options.parse_command_line()
    app = tornado.web.Application(
        [
            (r"/login", LoginHandler),
            (r"/private", PrivateHandler),
            (r"/logout", LogoutHandler),
        ],
        template_path="templates",
        cookie_secret="only for this example",
        login_url="/login",
        xsrf_cookies=True,
    )
    app.listen(options.port, address="127.0.0.1")
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main())
