# about: one of the two never runs
revision = "1"
down_revision = None
