from alembic import op
from sqlalchemy.dialects import mysql

revision = "1"
down_revision = None


def upgrade():
    op.alter_column("users", "name", existing_type=mysql.VARCHAR(length=32), nullable=False)
