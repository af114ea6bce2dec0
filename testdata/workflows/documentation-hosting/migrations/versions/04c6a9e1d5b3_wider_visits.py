"""wider visits

Revision ID: 04c6a9e1d5b3
Revises: b18e4d7730fa
Create Date: 2024-01-08 10:02:11.120000

"""

import sqlalchemy as sa
from alembic import op

revision = "04c6a9e1d5b3"
down_revision = "b18e4d7730fa"
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table("editions", schema=None) as batch_op:
        batch_op.alter_column(
            "visits",
            existing_type=sa.Integer(),
            type_=sa.BigInteger(),
            existing_nullable=True,
        )


def downgrade():
    with op.batch_alter_table("editions", schema=None) as batch_op:
        batch_op.alter_column(
            "visits",
            existing_type=sa.BigInteger(),
            type_=sa.Integer(),
            existing_nullable=True,
        )
