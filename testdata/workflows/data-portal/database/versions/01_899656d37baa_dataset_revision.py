"""dataset_revision

Revision ID: 01_899656d37baa
Revises: 00_a17d25ca2013
Create Date: 2024-01-15 09:41:52.804000

"""

import sqlalchemy as sa
from alembic import op

revision = "01_899656d37baa"
down_revision = "00_a17d25ca2013"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column("dataset", sa.Column("revision", sa.Integer(), nullable=True))


def downgrade():
    op.drop_column("dataset", "revision")
