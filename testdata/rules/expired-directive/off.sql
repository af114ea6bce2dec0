-- about: nobody knows whether it is needed, and yet its day has passed
-- today: 2027-02-01
SELECT 1;
/* miglint:ignore rename-column until=2026-12-31 -- r */ -- want "its last day, 2026-12-31, has passed"
ALTER TABLE orders RENAME COLUMN total TO total_amount;
