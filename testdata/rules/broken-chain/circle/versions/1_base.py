# about: a way back that leads in a circle, said once
revision = "1"
down_revision = "3"  # want "1 comes after itself by way of"
