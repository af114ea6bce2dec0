-- about: nobody waits for a table that only this release knows
CREATE TABLE orders (id bigint PRIMARY KEY, status text);
ALTER TABLE orders ALTER COLUMN status SET NOT NULL;
