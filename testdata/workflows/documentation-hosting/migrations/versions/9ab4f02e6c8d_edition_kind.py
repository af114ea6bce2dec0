"""edition kind

Revision ID: 9ab4f02e6c8d
Revises: c3d8e6419b70
Create Date: 2024-01-08 10:02:11.120000

"""

import sqlalchemy as sa
from alembic import op

revision = "9ab4f02e6c8d"
down_revision = "c3d8e6419b70"
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table("editions", schema=None) as batch_op:
        batch_op.add_column(sa.Column("kind", sa.Integer(), nullable=False))


def downgrade():
    with op.batch_alter_table("editions", schema=None) as batch_op:
        batch_op.drop_column("kind")
