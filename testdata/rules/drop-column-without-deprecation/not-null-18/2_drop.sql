ALTER TABLE orders DROP COLUMN note; -- want "its values are gone for good."
ALTER TABLE orders DROP COLUMN code; -- want "It takes along constraint orders_code_key on orders."
