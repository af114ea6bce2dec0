from alembic import op

revision = "3"
down_revision = "2"


def upgrade():
    op.drop_constraint(None, "orders", type_="primary")


def downgrade():
    op.create_primary_key(None, "orders", ["id"])
