"""merge

Revision ID: 13_9a8dd669a47c
Revises: 11_5a363594dd06, 12_bf83d170bb7f
Create Date: 2024-04-10 17:05:55.010000

"""

revision = "13_9a8dd669a47c"
down_revision = ("11_5a363594dd06", "12_bf83d170bb7f")
branch_labels = None
depends_on = None


def upgrade():
    pass


def downgrade():
    pass
