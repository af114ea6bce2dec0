-- about: a cast is proposed only where there is one
CREATE TABLE t (u uuid, n int, "Code" text);
ALTER TABLE t ALTER u TYPE bytea; -- want error "cannot be cast automatically to type bytea" ; safe "ALTER TABLE t ALTER COLUMN u TYPE bytea USING …;"
ALTER TABLE t ALTER n TYPE boolean; -- want error "cannot be cast automatically to type boolean" ; safe "USING n::boolean;"
ALTER TABLE t ALTER "Code" TYPE int; -- want error "cannot be cast automatically to type integer" ; safe "USING \"Code\"::integer;"
