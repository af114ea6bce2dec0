# change: added
revision = "4"
down_revision = ("2", "3")
