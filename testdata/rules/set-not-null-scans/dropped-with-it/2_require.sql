ALTER TABLE orders
    ALTER COLUMN status SET NOT NULL, -- want "Constraints are dropped first"
    DROP CONSTRAINT status_there;
