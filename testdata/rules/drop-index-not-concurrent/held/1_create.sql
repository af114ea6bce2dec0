-- about: the lock is waited for once, and kept
-- transaction: file
CREATE TABLE orders (id bigint, code text, note text);
CREATE INDEX orders_code ON orders (code);
CREATE INDEX orders_note ON orders (note);
