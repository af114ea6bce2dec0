# about: a branch with a label is upgraded by its label
revision = "1"
down_revision = None
