-- change: added
DROP TABLE b;
