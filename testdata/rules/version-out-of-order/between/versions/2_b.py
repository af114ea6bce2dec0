# change: modified, SELECT 1
revision = "2"
down_revision = "3"
