from advanced_alchemy.extensions.litestar import (
    SQLAlchemyPlugin,
    SQLAlchemySyncConfig,
    SyncSessionConfig,
    base,
)
from litestar import Litestar, get
from sqlalchemy import select
from sqlalchemy.orm import Mapped, Session, mapped_column


class User(base.BigIntBase):
    __tablename__ = "user"
    username: Mapped[str] = mapped_column(unique=True)


@get("/hello/{name:str}", sync_to_thread=True)
def hello(name: str, db_session: Session) -> dict[str, str | bool]:
    user = db_session.scalar(select(User).filter_by(username=name))
    return {"hello": name, "known": user is not None}


config = SQLAlchemySyncConfig(
    connection_string="sqlite:///project.db",
    session_config=SyncSessionConfig(expire_on_commit=False),
    create_all=True,
)
app = Litestar([hello], plugins=[SQLAlchemyPlugin(config=config)])
