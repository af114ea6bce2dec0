-- about: the same, wider, or not known
CREATE TABLE orders (id integer PRIMARY KEY, code varchar(20) UNIQUE, key uuid UNIQUE);
CREATE DOMAIN order_id AS integer;
CREATE TABLE items (
  a integer REFERENCES orders, b bigint REFERENCES orders, c text REFERENCES orders (code), d varchar(30) REFERENCES orders (code),
  e varchar REFERENCES orders (code), f uuid REFERENCES orders (key), g order_id REFERENCES orders, h serial REFERENCES orders,
  i int REFERENCES unseen, j int REFERENCES unseen (id)
);
ALTER TABLE unseen2 ADD FOREIGN KEY (a) REFERENCES orders;
