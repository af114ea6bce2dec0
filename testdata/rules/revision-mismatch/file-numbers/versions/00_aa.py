# about: a history that numbers its files
revision = "aa"
down_revision = None
