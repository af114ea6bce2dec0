UPDATE parts SET kind = 'a' WHERE sku = 'x-1';
UPDATE parts SET kind = 'a' WHERE serial_number IN ('1', '2');
UPDATE parts SET kind = 'a' WHERE kind = 'b'; -- want "all of parts"
