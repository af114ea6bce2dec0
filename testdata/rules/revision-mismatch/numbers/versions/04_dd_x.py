revision = "04_dd"
down_revision = "03_cc"
