-- about: NOT VALID spares the rows that are there, and no new one
ALTER TABLE orders ADD CONSTRAINT positive CHECK (total > 0); -- want "as soon as this commits, NOT VALID or not."
ALTER TABLE items ADD CONSTRAINT once UNIQUE (code); -- want "as soon as this commits."
