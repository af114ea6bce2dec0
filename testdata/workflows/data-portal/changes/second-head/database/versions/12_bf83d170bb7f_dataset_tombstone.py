"""dataset_tombstone

Revision ID: 12_bf83d170bb7f
Revises: 10_9a900b8ee3a5
Create Date: 2024-04-09 10:31:05.160000

"""

import sqlalchemy as sa
from alembic import op

revision = "12_bf83d170bb7f"
down_revision = "10_9a900b8ee3a5"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column("dataset", sa.Column("tombstone", sa.Boolean(), nullable=True))


def downgrade():
    op.drop_column("dataset", "tombstone")
