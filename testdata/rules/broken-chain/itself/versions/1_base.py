# about: a revision after itself
revision = "1"
down_revision = "1"  # want "1 comes after itself, so"
