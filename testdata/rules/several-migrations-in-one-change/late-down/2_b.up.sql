-- change: added
CREATE TABLE b (id bigint PRIMARY KEY);
