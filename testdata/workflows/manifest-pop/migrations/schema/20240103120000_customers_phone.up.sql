ALTER TABLE customers ADD COLUMN phone text;
COMMENT ON COLUMN customers.phone IS 'With the country code.';
