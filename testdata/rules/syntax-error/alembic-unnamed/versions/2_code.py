from alembic import op

revision = "2"
down_revision = "1"


def upgrade():
    op.create_unique_constraint(None, "orders", ["code"])


def downgrade():
    op.drop_constraint(None, "orders", type_="unique")  # want:5 error "The migration stops here: Alembic cannot drop a constraint whose name is None."
