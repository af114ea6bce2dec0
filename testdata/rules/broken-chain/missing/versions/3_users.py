revision = "3"
down_revision = "2"  # want:17 error "3 comes after 2, which is in no file"
