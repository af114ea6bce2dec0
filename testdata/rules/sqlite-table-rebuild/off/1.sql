-- about: foreign keys that are off
-- dialect: sqlite
-- transaction: none
CREATE TABLE orders (id INTEGER PRIMARY KEY);
CREATE TABLE items (id INTEGER PRIMARY KEY, order_id INTEGER REFERENCES orders (id) ON DELETE CASCADE);
