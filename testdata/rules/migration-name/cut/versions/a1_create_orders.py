# about: Alembic itself cuts long names, and an underscore stays
"""create_orders"""

from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    op.execute("SELECT 1")


def downgrade():
    op.execute("SELECT -1")
