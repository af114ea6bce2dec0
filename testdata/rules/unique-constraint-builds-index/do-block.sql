-- about: a DO block is no hiding place
DO $$ BEGIN ALTER TABLE users ADD UNIQUE (email); END $$; -- want "users"
