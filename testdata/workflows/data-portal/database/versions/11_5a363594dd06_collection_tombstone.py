"""collection_tombstone

Revision ID: 11_5a363594dd06
Revises: 10_9a900b8ee3a5
Create Date: 2024-04-02 12:12:40.250000

"""

import sqlalchemy as sa
from alembic import op

revision = "11_5a363594dd06"
down_revision = "10_9a900b8ee3a5"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column(
        "collection",
        sa.Column("tombstone", sa.Boolean(), nullable=False, server_default=sa.text("false")),
    )


def downgrade():
    pass
