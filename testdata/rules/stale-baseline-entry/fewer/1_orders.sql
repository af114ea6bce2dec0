-- about: one of two equal statements is gone
-- with: not-analysed
DO $$ BEGIN EXECUTE current_setting('a'); END $$;
