# about: no downgrade() at all
from alembic import op

revision = "1"
down_revision = None


def upgrade():  # want "no down migration" ; help "Add a function downgrade()"
    op.execute("CREATE TABLE orders (id bigint PRIMARY KEY)")
