-- atlas:txtar

-- checks.sql --
SELECT NOT EXISTS (SELECT FROM a);

-- migration.sql --
DROP TABLE a;

-- down.sql --
CREATE TABLE a (id bigint PRIMARY KEY);
