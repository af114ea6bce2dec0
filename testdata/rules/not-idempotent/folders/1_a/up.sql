-- about: what does not say so is meant to stand a second run
CREATE TABLE a (id bigint PRIMARY KEY);
