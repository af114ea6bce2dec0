-- about: a partitioned table adopts no index
CREATE TABLE metrics (day date) PARTITION BY RANGE (day);
CREATE UNIQUE INDEX k ON metrics (day);
ALTER TABLE metrics ADD UNIQUE USING INDEX k; -- want "ALTER TABLE / ADD CONSTRAINT USING INDEX is not supported on partitioned tables"
