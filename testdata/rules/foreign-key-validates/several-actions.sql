-- about: each foreign key of a statement, and nothing for its other actions
ALTER TABLE orders
  ADD COLUMN note text,
  ADD FOREIGN KEY (customer_id) REFERENCES customers, -- want "to customers takes"
  ADD FOREIGN KEY (region_id) REFERENCES regions NOT VALID,
  ADD FOREIGN KEY (item_id) REFERENCES items; -- want "to items takes"
