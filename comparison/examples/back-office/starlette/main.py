from pwdlib import PasswordHash
from sqlalchemy import create_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.sessions import SessionMiddleware
from starlette_admin.auth import AdminUser, AuthProvider
from starlette_admin.contrib.sqla import Admin, ModelView
from starlette_admin.exceptions import LoginFailed

SECRET = "only for this example"
password_hash = PasswordHash.recommended()
engine = create_engine("sqlite:///books.db")

USERS = {"ada": password_hash.hash("lovelace-1815")}


class Base(DeclarativeBase):
    pass


class Book(Base):
    __tablename__ = "books"

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    author: Mapped[str]


class SessionAuthProvider(AuthProvider):
    async def login(self, username, password, remember_me, request):
        known = USERS.get(username)
        if not known or not password_hash.verify(password, known):
            raise LoginFailed("Wrong name or password")
        request.session["user"] = username

    async def authenticate(self, request):
        username = request.session.get("user")
        return AdminUser(username=username) if username in USERS else None

    async def logout(self, request):
        request.session.clear()


Base.metadata.create_all(engine)
app = Starlette()
admin = Admin(
    engine,
    secret_key=SECRET,
    auth_provider=SessionAuthProvider(),
    middlewares=[Middleware(SessionMiddleware, secret_key=SECRET)],
)
admin.add_view(ModelView(Book))
admin.mount_to(app)
