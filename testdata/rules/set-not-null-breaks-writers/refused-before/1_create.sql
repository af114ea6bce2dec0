-- about: NULL cannot be written, or is left out and filled in, since an earlier release
CREATE TABLE orders (
  id bigint PRIMARY KEY, total int DEFAULT 0, state text, kind text NOT NULL, twice int GENERATED ALWAYS AS (1 + 1) STORED
);
ALTER TABLE orders ADD CONSTRAINT state_known CHECK (state <> '' AND state IS NOT NULL) NOT VALID;
