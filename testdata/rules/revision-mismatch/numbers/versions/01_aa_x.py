# about: a history that numbers its ids
revision = "01_aa"
down_revision = None
