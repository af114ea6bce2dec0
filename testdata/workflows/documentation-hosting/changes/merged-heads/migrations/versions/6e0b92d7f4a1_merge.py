"""merge

Revision ID: 6e0b92d7f4a1
Revises: 9ab4f02e6c8d, 18d5a7c3e0f2
Create Date: 2024-01-08 10:02:11.120000

"""

revision = "6e0b92d7f4a1"
down_revision = ("9ab4f02e6c8d", "18d5a7c3e0f2")
branch_labels = None
depends_on = None


def upgrade():
    pass


def downgrade():
    pass
