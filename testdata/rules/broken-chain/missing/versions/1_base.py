# about: what is named is in no file
revision = "1"
down_revision = None
