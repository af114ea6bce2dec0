revision = "merge"
down_revision = ("left2", "right")


def upgrade():
    op.execute("SELECT 1")
