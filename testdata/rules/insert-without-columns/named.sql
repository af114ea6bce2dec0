-- about: named columns, defaults, and tables whose columns stand beside
INSERT INTO states (id, name) VALUES (1, 'new');
INSERT INTO states DEFAULT VALUES;
INSERT INTO schema_migrations VALUES ('1');
CREATE TABLE fresh (id bigint PRIMARY KEY, n int);
INSERT INTO fresh VALUES (1, 2);
CREATE TEMPORARY TABLE scratch (n int);
INSERT INTO scratch SELECT id FROM orders;
