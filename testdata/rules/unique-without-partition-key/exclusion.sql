-- about: exclusion constraints came with 17
-- pg: 16
CREATE TABLE metrics (span int4range, EXCLUDE USING gist (span WITH =)) PARTITION BY RANGE (span); -- want "exclusion constraints are not supported on partitioned tables"
