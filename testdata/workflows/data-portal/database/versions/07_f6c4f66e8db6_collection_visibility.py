"""collection_visibility

Revision ID: 08_f6c4f66e8db6
Revises: 06_9023d0bf61ab
Create Date: 2024-03-11 14:14:14.140000

"""

import sqlalchemy as sa
from alembic import op

revision = "08_f6c4f66e8db6"
down_revision = "06_9023d0bf61ab"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column("collection", sa.Column("visibility", sa.String(), nullable=True))


def downgrade():
    op.drop_column("collection", "visibility")
