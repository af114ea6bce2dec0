# about: what was merged was made to come after what is new
revision = "1"
down_revision = None
