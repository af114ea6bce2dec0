revision = "cc"
down_revision = "bb"
