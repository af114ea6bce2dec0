-- about: there is no online way
ALTER TABLE bookings ADD COLUMN note text, ADD CONSTRAINT no_overlap EXCLUDE USING gist (during WITH &&); -- want error "The new EXCLUDE on bookings takes an ACCESS EXCLUSIVE lock on bookings: SELECT and every write on bookings wait for as long as it takes to build an index" ; help "window"
