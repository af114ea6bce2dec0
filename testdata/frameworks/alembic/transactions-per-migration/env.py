from alembic import context

context.configure(transaction_per_migration=True)
with context.begin_transaction():
    context.run_migrations()
