-- change: added
DROP TABLE a;
