-- about: it takes the place of another one
ALTER TABLE orders DROP CONSTRAINT state_known;
ALTER TABLE orders ADD CONSTRAINT state_known CHECK (state IN ('open', 'paid'));
