-- about: an extension may have been there before
CREATE TABLE t (id bigint PRIMARY KEY, s text, j json);
CREATE INDEX ON t USING gin (s);
CREATE INDEX ON t USING gin (s gin_trgm_ops);
ALTER TABLE old ADD COLUMN n int;
CREATE INDEX ON t (j);
