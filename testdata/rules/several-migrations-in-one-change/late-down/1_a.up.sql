-- about: a way back that is added later is no migration
CREATE TABLE a (id bigint PRIMARY KEY);
