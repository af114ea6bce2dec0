-- about: what runs at each deploy has an order of its own
CREATE TABLE a (id bigint PRIMARY KEY);
