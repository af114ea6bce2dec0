-- POP RAW MIGRATION --
-- about: the file is sent whole
SELECT 'a -- b', $$a; b$$;
