-- about: numbers enough
CREATE TABLE t (a bigint, b int8, c bigserial, d serial8, e numeric, f bigint[], g interval);
ALTER TABLE t ADD COLUMN h bigint, ALTER COLUMN a SET DEFAULT 1;
