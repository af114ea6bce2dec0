from alembic import op

revision = "2"
down_revision = "1"


def upgrade():
    op.drop_constraint("uq_orders_code", "orders", type_="unique")
    op.drop_constraint("pk_orders", "orders", type_="primary")
    op.create_primary_key("pk_orders", "orders", ["id", "code"])


def downgrade():
    op.drop_constraint("pk_orders", "orders", type_="primary")
    op.create_primary_key("pk_orders", "orders", ["id"])
    op.create_unique_constraint("uq_orders_code", "orders", ["code"])
