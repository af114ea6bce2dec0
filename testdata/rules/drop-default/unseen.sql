-- about: a column of a table that was there before may well be required
ALTER TABLE orders ALTER COLUMN state DROP DEFAULT; -- want "fails where state is NOT NULL"
