-- about: filled and required in the release that adds it
ALTER TABLE orders ADD COLUMN code text, ADD COLUMN note text;
UPDATE orders SET code = 'a' WHERE id BETWEEN 1 AND 10;
ALTER TABLE orders ALTER COLUMN code SET NOT NULL, ALTER COLUMN note SET NOT NULL; -- want error "Code that is still running does not know orders.code, which this release adds: every INSERT leaves it out, and fails as soon as this commits: null value in column \"code\" violates not-null constraint." "orders.note" ; safe "ALTER TABLE orders ALTER COLUMN code SET NOT NULL;"
ALTER TABLE orders ADD COLUMN state text, ALTER COLUMN state SET NOT NULL; -- want "orders.state"
