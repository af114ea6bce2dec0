-- framework: pop
-- setting: runner=splits
-- about: the configuration knows of a splitter that the history does not show
DO $$ BEGIN PERFORM 1; END $$; -- want "without regard to $$"
