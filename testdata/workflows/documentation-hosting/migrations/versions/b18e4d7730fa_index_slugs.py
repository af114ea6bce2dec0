"""index slugs

Revision ID: b18e4d7730fa
Revises: 7d20b6f4c8e9
Create Date: 2024-01-08 10:02:11.120000

"""

from alembic import op

revision = "b18e4d7730fa"
down_revision = "7d20b6f4c8e9"
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table("products", schema=None) as batch_op:
        batch_op.create_index("ix_products_slug", ["slug"], unique=False)


def downgrade():
    with op.batch_alter_table("products", schema=None) as batch_op:
        batch_op.drop_index("ix_products_slug")
