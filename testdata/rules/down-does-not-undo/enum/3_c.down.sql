-- want:1 info "value 'y' of enum t stays after going back"
DROP TABLE c;
