# about: two histories in one folder
revision = "1"
down_revision = None
