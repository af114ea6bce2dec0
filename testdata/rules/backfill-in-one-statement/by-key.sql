-- about: rows that are picked by a key, and rows that are written out
UPDATE orders SET total = 0 WHERE id = 5 AND total IS NULL;
UPDATE orders SET total = 0 WHERE orders.id IN (1, 2, 3);
UPDATE orders SET total = 0 WHERE id BETWEEN 1 AND 1000;
UPDATE orders SET total = 0 WHERE id > 0 AND id <= 1000;
DELETE FROM settings WHERE key = 'colour';
UPDATE users SET admin = true WHERE lower(email) = 'boss@example.com';
INSERT INTO states (id, name) SELECT 1, 'new' WHERE NOT EXISTS (SELECT FROM states WHERE id = 1);
INSERT INTO rights (role_id, word) SELECT id, 'read' FROM roles WHERE name = 'admin';
INSERT INTO states (id, name) VALUES (2, 'done');
UPDATE orders SET total = 0;
CREATE TABLE fresh (id bigint PRIMARY KEY, n int);
UPDATE fresh SET n = 1 WHERE n IS NULL;
INSERT INTO fresh (id, n) SELECT id, total FROM orders;
