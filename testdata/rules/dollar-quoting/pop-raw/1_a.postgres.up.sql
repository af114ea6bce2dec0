-- POP RAW MIGRATION --
-- framework: pop
-- about: a file that is kept from the splitter shows that there is one
DO $$ BEGIN PERFORM 1; END $$;
