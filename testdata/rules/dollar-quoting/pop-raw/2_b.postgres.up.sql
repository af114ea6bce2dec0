DO $$ BEGIN PERFORM 1; END $$; -- want "without regard to $$"
