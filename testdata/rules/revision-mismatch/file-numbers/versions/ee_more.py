revision = "ee"  # want "ee_more.py has no running number"
down_revision = "dd"
