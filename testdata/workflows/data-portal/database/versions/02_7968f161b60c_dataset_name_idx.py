"""dataset_name_idx

Revision ID: 02_7968f161b60c
Revises: 01_899656d37baa
Create Date: 2024-01-22 15:30:20.011000

"""

from alembic import op

revision = "02_7968f161b60c"
down_revision = "01_899656d37baa"
branch_labels = None
depends_on = None


def upgrade():
    with op.get_context().autocommit_block():
        op.create_index(
            "dataset_name_idx", "dataset", ["name"], postgresql_concurrently=True
        )


def downgrade():
    with op.get_context().autocommit_block():
        op.drop_index("dataset_name_idx", postgresql_concurrently=True)
