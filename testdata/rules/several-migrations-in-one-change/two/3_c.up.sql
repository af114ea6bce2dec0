-- want:1 "The same change brings 2_b already"
-- change: added
CREATE TABLE c (id bigint PRIMARY KEY);
