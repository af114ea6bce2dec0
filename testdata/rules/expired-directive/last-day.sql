-- about: on its last day it silences
-- today: 2027-01-31
-- with: rename-column
-- miglint:ignore rename-column until=2027-01-31 -- r
ALTER TABLE orders RENAME COLUMN total TO total_amount;
