-- The first of the six steps in which telephone becomes mobile: code writes both from now on.
ALTER TABLE customers ADD COLUMN mobile text;
COMMENT ON COLUMN customers.mobile IS 'With the country code.';
