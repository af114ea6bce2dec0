-- about: one transaction locks the other table once, whatever else it does to it
-- transaction: file
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE TABLE items (order_id bigint REFERENCES orders, CONSTRAINT items_fk FOREIGN KEY (order_id) REFERENCES orders);
CREATE TABLE notes (order_id bigint CONSTRAINT notes_fk REFERENCES orders);
CREATE TABLE lines (order_id bigint CONSTRAINT lines_fk REFERENCES orders);
