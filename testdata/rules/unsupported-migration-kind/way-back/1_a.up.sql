-- about: a way back is of no interest
-- framework: pop
CREATE TABLE a (id bigint PRIMARY KEY);
