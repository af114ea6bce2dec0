# about: comments of Python silence, too
from alembic import op

revision = "1"
down_revision = None


def upgrade():
    # miglint:ignore drop-cascade -- nobody uses it
    op.execute("DROP TABLE IF EXISTS orders CASCADE")
    op.execute("DROP TABLE IF EXISTS users CASCADE")  # miglint:ignore drop-cascade -- nor that
    op.execute("""
        DROP TABLE
            IF EXISTS notes CASCADE -- want:23 "drops the table notes"
    """)


def downgrade():
    raise NotImplementedError
