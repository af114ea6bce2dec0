-- want:1 "2_a has no up migration"
DROP TABLE a;
