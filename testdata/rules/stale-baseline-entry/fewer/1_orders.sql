-- about: one of two equal statements is gone
-- with: not-analysed
DO $$ BEGIN EXECUTE 'SELECT ' || quote_literal(now()::text); END $$;
