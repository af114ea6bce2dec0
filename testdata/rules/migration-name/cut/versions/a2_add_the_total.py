"""add_the_total"""

from alembic import op

revision = "a2"
down_revision = "a1"


def upgrade():
    op.execute("SELECT 2")


def downgrade():
    op.execute("SELECT -2")
