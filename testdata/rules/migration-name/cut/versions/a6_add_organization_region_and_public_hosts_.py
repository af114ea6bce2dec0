"""add_organization_region_and_public_hosts_"""

from alembic import op

revision = "a6"
down_revision = "a5"


def upgrade():
    op.execute("SELECT 6")


def downgrade():
    op.execute("SELECT -6")
