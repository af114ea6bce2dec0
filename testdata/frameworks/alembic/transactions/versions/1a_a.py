import sqlalchemy as sa
from alembic import op

revision = "1a"
down_revision = None


def upgrade():
    op.create_table("a", sa.Column("id", sa.BigInteger(), primary_key=True))
    op.execute("SELECT 1; SELECT 2")


def downgrade():
    op.drop_table("a")
