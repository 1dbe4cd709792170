import zope.sqlalchemy
from pyramid.config import Configurator
from sqlalchemy import create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, sessionmaker


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "user"
    id: Mapped[int] = mapped_column(primary_key=True)
    username: Mapped[str] = mapped_column(unique=True)


engine = create_engine("sqlite:///project.db")
Base.metadata.create_all(engine)
session_factory = sessionmaker(engine)


def dbsession(request):
    session = session_factory()
    zope.sqlalchemy.register(session, transaction_manager=request.tm)
    return session


def hello(request):
    name = request.matchdict["name"]
    user = request.dbsession.scalar(select(User).filter_by(username=name))
    return {"hello": name, "known": user is not None}


with Configurator(settings={"tm.manager_hook": "pyramid_tm.explicit_manager"}) as config:
    config.include("pyramid_jinja2")
    config.include("pyramid_tm")
    config.include("pyramid_retry")
    config.include("pyramid_openapi3")
    config.pyramid_openapi3_spec("openapi.yaml")
    config.add_static_view("deform_static", "deform:static")
    config.add_request_method(dbsession, reify=True)
    config.add_route("hello", "/hello/{name}")
    config.add_view(hello, route_name="hello", renderer="json", openapi=True)
    app = config.make_wsgi_app()
