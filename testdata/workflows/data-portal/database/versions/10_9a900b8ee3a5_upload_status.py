"""upload_status

Revision ID: 10_9a900b8ee3a5
Revises: 09_7794b1ea430f
Create Date: 2024-03-25 08:45:10.700000

"""

import sqlalchemy as sa
from alembic import op

revision = "10_9a900b8ee3a5"
down_revision = "09_7794b1ea430f"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "upload",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("status", sa.Enum("WAITING", "DONE", name="upload_status")),
        sa.PrimaryKeyConstraint("id"),
    )


def downgrade():
    op.drop_table("upload")
    op.execute("DROP TYPE upload_status")
