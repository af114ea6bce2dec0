# about: to refuse on purpose is an answer; a merge does nothing
from alembic import op

revision = "1"
down_revision = None


def upgrade():
    op.execute("CREATE TABLE orders (id bigint PRIMARY KEY)")


def downgrade():
    raise NotImplementedError("there is no way back")
