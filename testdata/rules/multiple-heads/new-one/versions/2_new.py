# change: added
revision = "2"  # want:12 error "2 heads, 3 and 2, which part after 1" ; help "Set down_revision here to \"3\""
down_revision = "1"
