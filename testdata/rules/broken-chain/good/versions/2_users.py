revision = "2"
down_revision = "1"
depends_on = "reports"
