-- about: one RENAME TABLE swaps two tables at once
CREATE TABLE orders_new (id bigint PRIMARY KEY);
RENAME TABLE orders TO orders_old, orders_new TO orders;
