-- about: one statement is done or not done
-- transaction: none
SET lock_timeout = '4s';
CREATE TABLE orders (id bigint PRIMARY KEY);
