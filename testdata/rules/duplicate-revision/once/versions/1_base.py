# about: every id once
revision = "1"
down_revision = None
