"""optional slug

Revision ID: e92f5b3c7a16
Revises: 04c6a9e1d5b3
Create Date: 2024-01-08 10:02:11.120000

"""

import sqlalchemy as sa
from alembic import op

revision = "e92f5b3c7a16"
down_revision = "04c6a9e1d5b3"
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table("products", schema=None) as batch_op:
        batch_op.alter_column("slug", existing_type=sa.Unicode(length=60), nullable=True)


def downgrade():
    with op.batch_alter_table("products", schema=None) as batch_op:
        batch_op.alter_column("slug", existing_type=sa.Unicode(length=60), nullable=False)
