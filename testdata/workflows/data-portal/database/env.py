from alembic import context
from sqlalchemy import create_engine

from portal.config import database_uri
from portal.orm import Base


def run_migrations_online():
    with create_engine(database_uri()).connect() as connection:
        context.configure(connection=connection, target_metadata=Base.metadata)
        with context.begin_transaction():
            context.run_migrations()


run_migrations_online()
