-- about: a partitioned index cannot be dropped concurrently
CREATE TABLE metrics (day date, area int, PRIMARY KEY (day, area)) PARTITION BY RANGE (day);
CREATE INDEX days ON metrics (day); -- want warning "The index days of metrics" ; safe "DROP INDEX days;"
