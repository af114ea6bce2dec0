# change: added
revision = "3"
down_revision = "1"
