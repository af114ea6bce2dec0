-- about: from 15 on a generated column keeps what it is computed from
-- pg: 15
CREATE TABLE t (a int, g int GENERATED ALWAYS AS (a * 2) STORED);
ALTER TABLE t DROP COLUMN a; -- want "cannot drop column a of table t because other objects depend on it"
ALTER TABLE t DROP COLUMN g, DROP COLUMN a;
