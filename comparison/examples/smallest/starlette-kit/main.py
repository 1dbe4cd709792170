from contextlib import asynccontextmanager

from spectree import SpecTree
from sqlalchemy import select
from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.sessions import SessionMiddleware
from starlette.responses import JSONResponse
from starlette.routing import Route
from starlette_admin.contrib.sqla import Admin, ModelView
from starlette_wtf import CSRFProtectMiddleware

engine = create_async_engine("sqlite+aiosqlite:///project.db")
Session = async_sessionmaker(engine)
spec = SpecTree("starlette")


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "user"
    id: Mapped[int] = mapped_column(primary_key=True)
    username: Mapped[str] = mapped_column(unique=True)


@spec.validate()
async def hello(request):
    name = request.path_params["name"]
    async with Session() as session:
        user = await session.scalar(select(User).filter_by(username=name))
    return JSONResponse({"hello": name, "known": user is not None})


@asynccontextmanager
async def lifespan(app):
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
    yield


app = Starlette(
    routes=[Route("/hello/{name}", hello)],
    middleware=[
        Middleware(SessionMiddleware, secret_key="change-me"),
        Middleware(CSRFProtectMiddleware, csrf_secret="change-me"),
    ],
    lifespan=lifespan,
)
spec.register(app)
admin = Admin(engine, secret_key="change-me")
admin.add_view(ModelView(User))
admin.mount_to(app)
