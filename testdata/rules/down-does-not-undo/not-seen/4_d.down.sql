DO $$ BEGIN RAISE EXCEPTION 'there is no way back'; END $$;
