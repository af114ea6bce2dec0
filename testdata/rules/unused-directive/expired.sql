-- about: nothing is there to silence, and its day has passed
-- today: 2027-02-01
-- with: rename-column, expired-directive
-- miglint:ignore rename-column until=2027-01-31 -- r -- want "silences nothing: the rule has no finding in this statement"
ALTER TABLE orders ADD COLUMN total numeric;
