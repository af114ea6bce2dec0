revision = "03_cc"
down_revision = "02_bb"
