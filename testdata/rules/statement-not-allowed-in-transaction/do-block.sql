-- about: a DO block is a function to the server
-- transaction: none
DO $$ BEGIN VACUUM orders; END $$; -- want "VACUUM cannot be executed from a function"
