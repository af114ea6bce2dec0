-- about: nobody commits
BEGIN; -- want:1 error "No COMMIT follows" ; safe "COMMIT;"
ALTER TABLE orders ADD COLUMN note text;
