from alembic import context
from models import SQLModel
from settings import settings
from sqlmodel import create_engine

engine = create_engine(settings.database_url)

with engine.connect() as connection:
    context.configure(connection=connection, target_metadata=SQLModel.metadata)
    with context.begin_transaction():
        context.run_migrations()
