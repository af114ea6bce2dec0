ALTER TABLE orders ALTER COLUMN kind DROP DEFAULT; -- want "leaves out orders.kind"
ALTER TABLE orders ALTER COLUMN kind SET DEFAULT 'b';
