-- about: CockroachDB builds indexes online; what PostgreSQL locks says nothing about it
CREATE INDEX orders_note_idx ON orders (note);
ALTER TABLE orders ALTER COLUMN note SET NOT NULL;
