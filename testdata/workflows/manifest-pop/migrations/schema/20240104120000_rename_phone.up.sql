ALTER TABLE customers RENAME COLUMN phone TO telephone;
