ALTER TABLE items ALTER COLUMN label SET NOT NULL; -- want "SET NOT NULL on items.label" ; help "Validate items_labelled instead" ; safe "ALTER TABLE items VALIDATE CONSTRAINT items_labelled;"
