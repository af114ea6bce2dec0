-- about: a domain that was there before the history has columns somewhere
ALTER DOMAIN email ADD CONSTRAINT has_at CHECK (VALUE LIKE '%@%'); -- want warning "The new constraint of the domain email makes the server read every table that has a column of it, which the history does not show" ; safe "ALTER DOMAIN email ADD CONSTRAINT has_at CHECK (VALUE LIKE '%@%') NOT VALID;"
ALTER DOMAIN app.email SET NOT NULL; -- want warning "SET NOT NULL of the domain app.email makes"
