revision = "right"
down_revision = "base"


def upgrade():
    op.execute("SELECT 1")
