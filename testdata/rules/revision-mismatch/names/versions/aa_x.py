# about: a history that names its files after their ids
revision = "aa"
down_revision = None
