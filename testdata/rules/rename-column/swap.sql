-- about: in a swap the old name goes on to work, and that of the column that takes it over is for whoever kept it in step
-- transaction: file
ALTER TABLE orders RENAME COLUMN id TO id_int;
ALTER TABLE orders RENAME COLUMN id_bigint TO id; -- want warning "Code that still reads or writes orders.id_bigint fails" ; help "no code and no trigger names id_bigint any more"
