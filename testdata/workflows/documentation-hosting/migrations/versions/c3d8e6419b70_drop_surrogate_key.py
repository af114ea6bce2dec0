"""drop surrogate key

Revision ID: c3d8e6419b70
Revises: 5f71c08ab2d4
Create Date: 2024-01-08 10:02:11.120000

"""

import sqlalchemy as sa
from alembic import op

revision = "c3d8e6419b70"
down_revision = "5f71c08ab2d4"
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table("products", schema=None) as batch_op:
        batch_op.drop_column("surrogate_key")


def downgrade():
    with op.batch_alter_table("products", schema=None) as batch_op:
        batch_op.add_column(sa.Column("surrogate_key", sa.String(length=32), nullable=True))
