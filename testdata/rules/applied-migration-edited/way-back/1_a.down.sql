-- change: modified, DROP TABLE b;
DROP TABLE a;
