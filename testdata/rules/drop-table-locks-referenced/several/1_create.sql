-- about: each table at the other end is named
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE TABLE people (id bigint PRIMARY KEY);
CREATE TABLE items (order_id bigint REFERENCES orders, person_id bigint REFERENCES people);
