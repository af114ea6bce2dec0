"""total of an order

Revision ID: 2c3d
Revises: 0a1b
"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

revision: str = "2c3d"
down_revision: Union[str, Sequence[str], None] = "0a1b"


def upgrade() -> None:
    op.execute("""
UPDATE orders SET total = 0
""")


def downgrade() -> None:
    pass
