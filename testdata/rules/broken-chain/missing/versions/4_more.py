revision = "4"
down_revision = "3"
depends_on = "reports"  # want "4 depends on reports"
