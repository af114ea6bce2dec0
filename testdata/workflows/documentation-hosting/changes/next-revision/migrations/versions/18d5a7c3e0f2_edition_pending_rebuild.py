"""edition pending rebuild

Revision ID: 18d5a7c3e0f2
Revises: 9ab4f02e6c8d
Create Date: 2024-01-08 10:02:11.120000

"""

import sqlalchemy as sa
from alembic import op

revision = "18d5a7c3e0f2"
down_revision = "9ab4f02e6c8d"
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table("editions", schema=None) as batch_op:
        batch_op.add_column(sa.Column("pending_rebuild", sa.Boolean(), nullable=True))


def downgrade():
    with op.batch_alter_table("editions", schema=None) as batch_op:
        batch_op.drop_column("pending_rebuild")
