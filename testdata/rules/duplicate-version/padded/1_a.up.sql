-- about: zeros in front make another version to some runners only
CREATE TABLE a (id bigint PRIMARY KEY);
