# about: a merge joins them
revision = "1"
down_revision = None
