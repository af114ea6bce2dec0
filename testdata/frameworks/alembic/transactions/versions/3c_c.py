import sqlalchemy as sa
from alembic import op

revision = "3c"
down_revision = "2b"


def upgrade():
    op.execute("SELECT 6")


def downgrade():
    pass
