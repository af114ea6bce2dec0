"""add_the_note"""

from alembic import op

revision = "a3"
down_revision = "a2"


def upgrade():
    op.execute("SELECT 3")


def downgrade():
    op.execute("SELECT -3")
