# about: pass is no way back
from alembic import op

revision = "1"
down_revision = None


def upgrade():
    op.execute("CREATE TABLE orders (id bigint PRIMARY KEY)")


def downgrade():  # want "The down migration of 1_orders does nothing"
    pass
