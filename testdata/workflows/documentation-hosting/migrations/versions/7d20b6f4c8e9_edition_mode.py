"""edition mode

Revision ID: 7d20b6f4c8e9
Revises: 3a5c19d02e41
Create Date: 2024-01-08 10:02:11.120000

"""

import sqlalchemy as sa
from alembic import op

revision = "7d20b6f4c8e9"
down_revision = "3a5c19d02e41"
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table("editions", schema=None) as batch_op:
        batch_op.add_column(sa.Column("mode", sa.Integer(), nullable=True))


def downgrade():
    with op.batch_alter_table("editions", schema=None) as batch_op:
        batch_op.drop_column("mode")
