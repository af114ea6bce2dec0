-- about: directives that are needed, and one for a rule that is off
-- with: rename-column
-- miglint:ignore-file drop-column-without-deprecation -- the rule is off
-- miglint:ignore rename-column -- nobody reads it
ALTER TABLE orders RENAME COLUMN total TO total_amount;
