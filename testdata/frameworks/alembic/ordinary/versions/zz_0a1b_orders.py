"""orders

Revision ID: 0a1b
Revises:
"""

from alembic import op
import sqlalchemy as sa

revision = "0a1b"
down_revision = None


def upgrade():
    op.create_table("orders", sa.Column("id", sa.BigInteger(), primary_key=True))


def downgrade():
    op.drop_table("orders")
