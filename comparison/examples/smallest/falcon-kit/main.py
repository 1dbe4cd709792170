from wsgiref.simple_server import make_server

import falcon
import falcon_sqla
from falcon_auth2 import AuthMiddleware
from falcon_auth2.backends import BasicAuthBackend
from pydantic import BaseModel
from spectree import Response, SpecTree
from sqlalchemy import create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "user"
    id: Mapped[int] = mapped_column(primary_key=True)
    username: Mapped[str] = mapped_column(unique=True)


class Greeting(BaseModel):
    hello: str
    known: bool


engine = create_engine("sqlite:///project.db")
Base.metadata.create_all(engine)
manager = falcon_sqla.Manager(engine)
spec = SpecTree("falcon")


def load_user(attributes, username, password):
    return None


class Hello:
    auth = {"auth_disabled": True}

    @spec.validate(resp=Response(HTTP_200=Greeting))
    def on_get(self, req, resp, name):
        user = req.context.session.scalar(select(User).filter_by(username=name))
        resp.media = {"hello": name, "known": user is not None}


auth = AuthMiddleware(BasicAuthBackend(load_user))
app = falcon.App(middleware=[manager.middleware, auth])
app.add_route("/hello/{name}", Hello())
spec.register(app)
if __name__ == "__main__":
    with make_server("", 8000, app) as httpd:
        httpd.serve_forever()
