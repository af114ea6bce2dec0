-- POP RAW MIGRATION --
-- about: a file that is sent whole is not split
DO $$ BEGIN PERFORM 1; END $$;
