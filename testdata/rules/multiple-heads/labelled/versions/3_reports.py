revision = "3"
down_revision = "1"
branch_labels = ("reports",)
