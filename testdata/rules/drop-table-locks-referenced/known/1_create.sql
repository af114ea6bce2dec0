-- about: the table at the other end is locked as well
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE TABLE items (order_id bigint CONSTRAINT items_fk REFERENCES orders, note text CONSTRAINT filled CHECK (note <> ''));
CREATE TABLE plain (id bigint);
