-- setting: runner=whole
-- about: who says that the runner sends files whole knows better
DO $$ BEGIN PERFORM 1; END $$;
