-- about: the later of two indexes may come with a constraint or with a partition
CREATE TABLE visits (page int, visitor int);
CREATE INDEX visits_page ON visits (page);
ALTER TABLE visits ADD CONSTRAINT visits_once UNIQUE (page, visitor); -- want "The index visits_page of visits on (page) serves no query that visits_once"
CREATE TABLE events (at int, kind int) PARTITION BY RANGE (at);
CREATE INDEX events_at_kind ON events (at, kind);
CREATE TABLE events_1 (at int, kind int);
CREATE INDEX events_1_at ON events_1 (at);
ALTER TABLE events ATTACH PARTITION events_1 FOR VALUES FROM (1) TO (2); -- want "The index events_1_at of events_1 on (at)"
