# about: a batch that copies its table on every database
import sqlalchemy as sa
from alembic import op

revision = "1"
down_revision = None


def upgrade():
    with op.batch_alter_table("orders", recreate="always") as batch:  # want "Not analysed: recreate=\"always\", with which Alembic copies the table."
        batch.add_column(sa.Column("note", sa.Text()))
        batch.add_column(sa.Column("code", sa.Text()))
    with op.batch_alter_table("orders", recreate="auto") as batch:
        batch.add_column(sa.Column("total", sa.Text()))


def downgrade():
    op.execute("SELECT 1")
