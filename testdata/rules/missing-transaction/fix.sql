-- about: nothing but changes
-- transaction: none
CREATE TABLE a (id bigint PRIMARY KEY);
CREATE TABLE b (id bigint PRIMARY KEY); -- want "2 statements"
