-- want:1 "schema.md is not part of the change"
-- change: added
CREATE TABLE b (id bigint PRIMARY KEY);
