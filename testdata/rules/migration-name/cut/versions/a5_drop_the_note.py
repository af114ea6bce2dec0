"""drop_the_note"""

from alembic import op

revision = "a5"
down_revision = "a4"


def upgrade():
    op.execute("SELECT 5")


def downgrade():
    op.execute("SELECT -5")
