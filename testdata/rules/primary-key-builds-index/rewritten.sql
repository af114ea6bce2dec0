-- about: the rewrite is reported instead
ALTER TABLE orders ADD COLUMN id bigserial PRIMARY KEY;
