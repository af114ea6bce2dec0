# about: the one that is new makes way, even if it comes first
revision = "1"
down_revision = None
