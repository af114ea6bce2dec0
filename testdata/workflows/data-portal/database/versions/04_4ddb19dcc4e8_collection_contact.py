"""collection_contact

Revision ID: 04_4ddb19dcc4e8
Revises: 02_7968f161b60c
Create Date: 2024-02-12 16:01:44.930000

"""

import sqlalchemy as sa
from alembic import op

revision = "04_4ddb19dcc4e8"
down_revision = "03_fa0950f6df19"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column("collection", sa.Column("contact", sa.String(), nullable=True))


def downgrade():
    op.drop_column("collection", "contact")
