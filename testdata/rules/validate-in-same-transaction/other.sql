-- about: what was added in another transaction may be validated while something else is added
-- transaction: file
ALTER TABLE orders ADD CONSTRAINT small CHECK (total < 9) NOT VALID, VALIDATE CONSTRAINT positive;
ALTER TABLE orders VALIDATE CONSTRAINT small; -- want "small is validated while"
