revision = "2"  # want "Revision 2 is in 2_orders.py already"
down_revision = "1"
