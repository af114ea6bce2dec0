"""dataset_published_at

Revision ID: 06_9023d0bf61ab
Revises: d9fb29897244
Create Date: 2024-03-04 09:20:01.330000

"""

import sqlalchemy as sa
from alembic import op

revision = "06_9023d0bf61ab"
down_revision = "d9fb29897244"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column(
        "dataset", sa.Column("published_at", sa.DateTime(timezone=True), nullable=True)
    )


def downgrade():
    op.drop_column("dataset", "published_at")
