revision = "base"
down_revision = None


def upgrade():
    op.execute("SELECT 1")
