revision = "4"  # want:12 error "2 heads, 3 and 4, which part after 1" ; help "alembic merge -m \"merge\" 3 4"
down_revision = "1"
