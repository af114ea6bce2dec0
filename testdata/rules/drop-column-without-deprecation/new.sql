-- about: what the release itself made has no users
CREATE TABLE orders (id bigint PRIMARY KEY, note text);
ALTER TABLE orders DROP COLUMN note;
ALTER TABLE customers ADD COLUMN hint text;
ALTER TABLE customers DROP COLUMN hint;
