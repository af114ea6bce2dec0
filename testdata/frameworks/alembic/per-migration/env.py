from alembic import context
from flask import current_app

context.configure(
    connection=current_app.extensions["migrate"].db.engine.connect(),
    transaction_per_migration=True,
)
with context.begin_transaction():
    context.run_migrations()
