-- about: generated columns and partition keys
CREATE TABLE t (at timestamptz, x text, day date GENERATED ALWAYS AS (at::date) STORED); -- want "generation expression is not immutable"
ALTER TABLE t ADD COLUMN v tsvector GENERATED ALWAYS AS (to_tsvector(x)) STORED; -- want "generation expression is not immutable; to_tsvector() is not"
CREATE TABLE p (at timestamptz) PARTITION BY RANGE ((at::date)); -- want "functions in partition key expression must be marked IMMUTABLE"
