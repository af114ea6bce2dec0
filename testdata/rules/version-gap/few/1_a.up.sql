-- about: three migrations are no habit
CREATE TABLE a (id bigint PRIMARY KEY);
