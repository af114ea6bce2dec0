"""initial_tables

Revision ID: 00_a17d25ca2013
Revises:
Create Date: 2024-01-08 10:02:11.120000

"""

import sqlalchemy as sa
from alembic import op

revision = "00_a17d25ca2013"
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "collection",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "dataset",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("collection_id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["collection_id"], ["collection.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("dataset_collection_id_idx", "dataset", ["collection_id"])


def downgrade():
    op.drop_table("dataset")
    op.drop_table("collection")
