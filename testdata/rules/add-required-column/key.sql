-- about: a constant would be in the key twice
ALTER TABLE orders ADD COLUMN uid uuid PRIMARY KEY; -- want error "contains null values" ; help "Add it without the key, which it becomes once all code writes it."
