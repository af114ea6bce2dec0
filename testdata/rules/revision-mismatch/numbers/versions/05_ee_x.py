revision = "ee"  # want "Revision ee has no running number"
down_revision = "04_dd"
