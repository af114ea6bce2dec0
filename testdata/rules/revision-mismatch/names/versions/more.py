revision = "ee"  # want "more.py does not have its revision ee in its name"
down_revision = "dd"
