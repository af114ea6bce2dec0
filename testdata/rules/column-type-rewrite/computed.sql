-- about: a computed value has to be written, whatever the old type was
ALTER TABLE orders ALTER COLUMN quantity TYPE text USING quantity || ' pieces'; -- want error "orders.quantity"
