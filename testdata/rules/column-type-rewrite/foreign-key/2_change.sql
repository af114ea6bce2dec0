ALTER TABLE orders ALTER customer_id TYPE bigint; -- want "Meanwhile customers is under an ACCESS EXCLUSIVE lock too"
