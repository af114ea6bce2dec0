"""dataset_size

Revision ID: d9fb29897244
Revises: 04_4ddb19dcc4e8
Create Date: 2024-02-19 10:50:32.667000

"""

import sqlalchemy as sa
from alembic import op

revision = "d9fb29897244"
down_revision = "04_4ddb19dcc4e8"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column("dataset", sa.Column("size", sa.BigInteger(), nullable=True))


def downgrade():
    op.drop_column("dataset", "size")
