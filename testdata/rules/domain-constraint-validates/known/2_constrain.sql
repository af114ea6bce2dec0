ALTER DOMAIN email ADD CONSTRAINT at_check CHECK (VALUE LIKE '%@%'); -- want error "The new constraint of the domain email takes a SHARE lock on users: every write to users waits" ; safe "ALTER DOMAIN email ADD CONSTRAINT at_check CHECK (VALUE LIKE '%@%') NOT VALID;"
ALTER DOMAIN email SET NOT NULL; -- want "users" ; safe "CHECK (VALUE IS NOT NULL) NOT VALID;"
