-- about: literals, defaults, queries, and rows that go
CREATE TABLE rates (a int, at timestamptz DEFAULT now());
INSERT INTO rates VALUES (1, '2024-01-01'), (2, DEFAULT);
SELECT now(), random();
DELETE FROM rates WHERE at < now();
INSERT INTO rates VALUES (lower('A'));
INSERT INTO rates VALUES (gen_random_uuid());
