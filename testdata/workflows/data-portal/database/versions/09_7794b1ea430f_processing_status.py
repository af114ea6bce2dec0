"""processing_status

Revision ID: 09_7794b1ea430f
Revises: 08_f6c4f66e8db6
Create Date: 2024-03-18 13:33:21.090000

"""

import sqlalchemy as sa
from alembic import op

revision = "09_7794b1ea430f"
down_revision = "08_f6c4f66e8db6"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "processing",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("status", sa.Enum("WAITING", "DONE", name="processing_status")),
        sa.PrimaryKeyConstraint("id"),
    )


def downgrade():
    op.drop_table("processing")
