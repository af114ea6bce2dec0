-- about: exclusion constraints came with 17
-- pg: 17
CREATE TABLE metrics (span int4range, EXCLUDE USING gist (span WITH =)) PARTITION BY RANGE (span);
