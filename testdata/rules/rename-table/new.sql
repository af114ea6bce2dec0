-- about: nobody knows the name of what this migration creates
CREATE TABLE orders (id bigint PRIMARY KEY);
ALTER TABLE orders RENAME TO purchases;
CREATE VIEW everything AS SELECT 1 AS one;
ALTER VIEW everything RENAME TO all_of_it;
CREATE TEMPORARY TABLE scratch (id bigint);
ALTER TABLE scratch RENAME TO scratch2;
