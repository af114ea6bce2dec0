# about: the names of the constraints come from a naming convention
import sqlalchemy as sa
from alembic import op

revision = "1"
down_revision = None


def upgrade():
    op.create_table(
        "orders",
        sa.Column("id", sa.BigInteger(), primary_key=True),
        sa.Column("code", sa.Text(), unique=True, nullable=False),
    )


def downgrade():
    op.drop_table("orders")
