-- about: before 18 a partitioned table's foreign key is valid from the start
-- pg: 14, 17
CREATE TABLE metrics (day date, area int) PARTITION BY RANGE (day);
ALTER TABLE metrics ADD CONSTRAINT f FOREIGN KEY (area) REFERENCES areas (id) NOT VALID; -- want "cannot add NOT VALID foreign key on partitioned table \"metrics\" referencing relation \"areas\""
