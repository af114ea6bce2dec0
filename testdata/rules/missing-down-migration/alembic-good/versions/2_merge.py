revision = "2"
down_revision = "1"


def upgrade():
    pass


def downgrade():
    pass
