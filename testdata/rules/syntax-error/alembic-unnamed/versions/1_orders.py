# about: autogenerate leaves None where it does not know the name
import sqlalchemy as sa
from alembic import op

revision = "1"
down_revision = None


def upgrade():
    op.create_table(
        "orders",
        sa.Column("id", sa.BigInteger(), primary_key=True),
        sa.Column("code", sa.Text()),
    )


def downgrade():
    op.drop_table("orders")
