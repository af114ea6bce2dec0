# about: a label of a branch may be named
revision = "1"
down_revision = None
branch_labels = "reports"
