"""rename doc repo

Revision ID: 5f71c08ab2d4
Revises: e92f5b3c7a16
Create Date: 2024-01-08 10:02:11.120000

"""

import sqlalchemy as sa
from alembic import op

revision = "5f71c08ab2d4"
down_revision = "e92f5b3c7a16"
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table("products", schema=None) as batch_op:
        batch_op.alter_column(
            "doc_repo",
            new_column_name="git_repo",
            existing_type=sa.Unicode(length=255),
            existing_nullable=True,
        )


def downgrade():
    with op.batch_alter_table("products", schema=None) as batch_op:
        batch_op.alter_column(
            "git_repo",
            new_column_name="doc_repo",
            existing_type=sa.Unicode(length=255),
            existing_nullable=True,
        )
