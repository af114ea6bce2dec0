-- about: NOT NULL as a constraint is checked at once where it is not NOT VALID
-- pg: 18
CREATE TABLE orders (
    id bigint PRIMARY KEY,
    status text,
    "Note" text,
    place text CHECK (place IS NOT NULL),
    total integer NOT NULL
);
CREATE TABLE items (id bigint PRIMARY KEY, label text);
ALTER TABLE items ADD CONSTRAINT items_labelled NOT NULL label NOT VALID;
