COMMENT ON COLUMN orders.hint IS 'DEPRECATED: use remarks';
ALTER TABLE orders
    DROP COLUMN note,
    DROP COLUMN hint; -- want "names orders.hint"
