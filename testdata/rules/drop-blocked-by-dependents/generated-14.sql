-- about: until 14 it went along
-- pg: 14
CREATE TABLE t (a int, g int GENERATED ALWAYS AS (a * 2) STORED);
ALTER TABLE t DROP COLUMN a;
