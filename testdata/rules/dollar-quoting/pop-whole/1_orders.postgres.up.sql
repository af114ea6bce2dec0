-- framework: pop
-- about: nothing of this history is written for a splitter, and Pop has none
DO $$ BEGIN PERFORM 1; END $$;
CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1';
