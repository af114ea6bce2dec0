revision = "2"  # want "no revision in common"
down_revision = None
