"""add_the_state"""

from alembic import op

revision = "a4"
down_revision = "a3"


def upgrade():
    op.execute("SELECT 4")


def downgrade():
    op.execute("SELECT -4")
