-- about: a condition leaves rows out, or nobody waits
UPDATE orders SET state = 'new' WHERE state IS NULL;
UPDATE orders SET state = 'new' WHERE 1 = 0 OR id = 4;
UPDATE orders SET state = 'new' WHERE NOT true;
UPDATE alembic_version SET version_num = 'abc';
CREATE TEMPORARY TABLE scratch (n int);
UPDATE scratch SET n = 1;
CREATE TABLE fresh (id bigint PRIMARY KEY, n int);
UPDATE fresh SET n = 1;
