# about: a branch beside what the base has runs there, too
revision = "1"
down_revision = None
