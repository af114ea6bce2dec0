-- about: not every value that is there can be referred to
CREATE TABLE orders (id bigint PRIMARY KEY, code varchar(20) UNIQUE, at timestamptz UNIQUE, UNIQUE (id, code));
CREATE TABLE items (
  order_id integer REFERENCES orders, -- want:20 warning "items.order_id is integer and refers to orders.id, which is bigint: no row can refer to a value of orders.id that integer does not hold" ; help "Give items.order_id the type bigint."
  code varchar(10) REFERENCES orders (code), -- want "items.code is varchar(10) and refers to orders.code, which is varchar(20): no row"
  at timestamp REFERENCES orders (at), -- want "which is timestamptz: every check of the key converts"
  a int2, b text,
  FOREIGN KEY (a, b) REFERENCES orders (id, code) -- want "items.a is smallint and refers to orders.id"
);
ALTER TABLE items ADD COLUMN more int REFERENCES orders; -- want "items.more is integer"
ALTER TABLE items ADD COLUMN "Third" int, ADD CONSTRAINT f FOREIGN KEY ("Third") REFERENCES orders (id); -- want "items.Third is integer"
