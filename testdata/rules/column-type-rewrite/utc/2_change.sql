SET timezone TO 'UTC';
ALTER TABLE orders ALTER made TYPE timestamptz;
