from alembic import context
from sqlalchemy import create_engine, text


def run_migrations_online():
    engine = create_engine("postgresql://localhost/shop")
    with engine.connect() as connection:
        connection.execute(text("SET lock_timeout = '4s'"))
        # connection.execute(text("SET statement_timeout = 1"))
        context.configure(connection=connection)  # transaction_per_migration=True
        with context.begin_transaction():
            context.run_migrations()


run_migrations_online()
