"""collection_summary

Revision ID: fa0950f6df19
Revises: 02_7968f161b60c
Create Date: 2024-02-05 11:12:13.450000

"""

import sqlalchemy as sa
from alembic import op

revision = "03_fa0950f6df19"
down_revision = "02_7968f161b60c"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column("collection", sa.Column("summary", sa.String(), nullable=True))


def downgrade():
    op.drop_column("collection", "summary")
