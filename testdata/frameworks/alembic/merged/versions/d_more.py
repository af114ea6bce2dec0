revision = "left2"
down_revision = "left"


def upgrade():
    op.execute("SELECT 1")
