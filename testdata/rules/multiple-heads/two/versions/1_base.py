# about: the shorter branch is the one to move
revision = "1"
down_revision = None
