-- about: a rule, two dashes and a reason
-- miglint:ignore rename-column -- nobody reads it
ALTER TABLE orders RENAME COLUMN total TO total_amount;
