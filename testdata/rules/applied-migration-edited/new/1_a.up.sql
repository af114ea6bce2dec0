-- about: nothing but new
-- change: added
CREATE TABLE a (id bigint PRIMARY KEY);
