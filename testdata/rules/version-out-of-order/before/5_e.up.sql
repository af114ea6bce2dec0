-- change: added
CREATE TABLE e (id bigint PRIMARY KEY);
