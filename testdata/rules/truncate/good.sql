-- about: a new table
CREATE TABLE fresh (id bigint);
TRUNCATE fresh;
DELETE FROM orders WHERE id = 1;
