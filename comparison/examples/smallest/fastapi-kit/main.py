from typing import Annotated

from fastapi import Depends, FastAPI
from pydantic_settings import BaseSettings
from sqlalchemy import create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Settings(BaseSettings):
    database_url: str = "sqlite:///project.db"


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "user"
    id: Mapped[int] = mapped_column(primary_key=True)
    username: Mapped[str] = mapped_column(unique=True)


settings = Settings()
engine = create_engine(settings.database_url, connect_args={"check_same_thread": False})
Base.metadata.create_all(engine)
app = FastAPI()


def get_session():
    with Session(engine) as session:
        yield session


@app.get("/hello/{name}")
def hello(name: str, session: Annotated[Session, Depends(get_session)]):
    user = session.scalar(select(User).filter_by(username=name))
    return {"hello": name, "known": user is not None}
