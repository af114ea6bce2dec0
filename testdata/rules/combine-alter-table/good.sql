-- about: one pass, other tables, validation
-- transaction: file
ALTER TABLE orders ADD COLUMN no bigserial;
ALTER TABLE orders ADD COLUMN note text;
ALTER TABLE items ADD COLUMN no bigserial;
ALTER TABLE orders ADD CHECK (total > 0);
ALTER TABLE orders VALIDATE CONSTRAINT small;
CREATE TABLE fresh (id bigint);
ALTER TABLE fresh ADD COLUMN no bigserial;
ALTER TABLE fresh ADD COLUMN nr bigserial;
