-- about: the third table is one too many
-- transaction: file
ALTER TABLE orders ADD COLUMN note text;
ALTER TABLE orders ADD COLUMN hint text;
ALTER TABLE items ADD COLUMN note text;
ALTER TABLE customers ADD COLUMN note text; -- want warning "The transaction now holds strong locks on 3 tables at once (orders, items, customers)"
ALTER TABLE regions ADD COLUMN note text;
