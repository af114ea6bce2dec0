# change: added
revision = "3"  # want:12 warning "3 comes before 2, which main has already: databases that are at 2 take the new one for done"
down_revision = "1"
