revision = "01_only"
down_revision = None


def upgrade():
    op.execute("SELECT 1")
