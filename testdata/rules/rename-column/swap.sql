-- about: in a swap the old name goes on to work, though not that of the column that takes it over
-- transaction: file
ALTER TABLE orders RENAME COLUMN id TO id_int;
ALTER TABLE orders RENAME COLUMN id_bigint TO id; -- want "uses orders.id_bigint"
