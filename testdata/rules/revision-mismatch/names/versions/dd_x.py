revision = "dd"
down_revision = "cc"
