"""initial

Revision ID: 3a5c19d02e41
Revises:
Create Date: 2024-01-08 10:02:11.120000

"""

import sqlalchemy as sa
from alembic import op

revision = "3a5c19d02e41"
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "products",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("slug", sa.Unicode(length=60), nullable=False),
        sa.Column("title", sa.Unicode(length=255), nullable=True),
        sa.Column("doc_repo", sa.Unicode(length=255), nullable=True),
        sa.Column("surrogate_key", sa.String(length=32), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "editions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("product_id", sa.Integer(), nullable=True),
        sa.Column("tracked_refs", sa.Unicode(length=255), nullable=True),
        sa.Column("visits", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )


def downgrade():
    op.drop_table("editions")
    op.drop_table("products")
