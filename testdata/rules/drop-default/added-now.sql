-- about: running code leaves out a column that it has never heard of
ALTER TABLE orders ADD COLUMN state text NOT NULL DEFAULT 'new';
ALTER TABLE orders ALTER COLUMN state DROP DEFAULT; -- want "leaves out orders.state"
ALTER TABLE orders ADD COLUMN note text DEFAULT '';
ALTER TABLE orders ALTER COLUMN note DROP DEFAULT;
