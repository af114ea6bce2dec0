-- want:1 "Version 1 is already taken"
DROP TABLE a;
