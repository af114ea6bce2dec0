import sqlalchemy as sa
from alembic import op

revision = "2b"
down_revision = "1a"


def upgrade():
    op.execute("SELECT 3")
    with op.get_context().autocommit_block():
        op.create_index("i", "a", ["id"], postgresql_concurrently=True)
        op.execute("SELECT 4")
    op.execute("SELECT 5")


def downgrade():
    with op.get_context().autocommit_block():
        op.drop_index("i", postgresql_concurrently=True)
