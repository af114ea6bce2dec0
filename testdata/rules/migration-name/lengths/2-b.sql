-- want:1 "though its number is smaller"
-- about: ten comes before two
CREATE TABLE b (id bigint PRIMARY KEY);
