revision = "02_bb"
down_revision = "01_aa"
