-- about: a release that is applied in one transaction shares it
-- transaction: set
-- release: together
ALTER TABLE orders ADD COLUMN status text;
