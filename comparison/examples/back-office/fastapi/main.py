from fastapi import FastAPI
from pwdlib import PasswordHash
from sqladmin import Admin, ModelView
from sqladmin.authentication import AuthenticationBackend
from sqlalchemy import create_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

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


class BookAdmin(ModelView, model=Book):
    column_list = [Book.title, Book.author]


class AdminAuth(AuthenticationBackend):
    async def login(self, request):
        form = await request.form()
        known = USERS.get(form["username"])
        if not known or not password_hash.verify(form["password"], known):
            return False
        request.session["user"] = form["username"]
        return True

    async def logout(self, request):
        request.session.clear()
        return True

    async def authenticate(self, request):
        return request.session.get("user") in USERS


Base.metadata.create_all(engine)
app = FastAPI()
admin = Admin(
    app,
    engine,
    authentication_backend=AdminAuth(secret_key="only for this example"),
)
admin.add_view(BookAdmin)
