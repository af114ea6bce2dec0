-- about: fizz says no more than SQL could
-- framework: pop
CREATE TABLE a (id bigint PRIMARY KEY);
