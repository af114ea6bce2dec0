DO $$
BEGIN
  ALTER TYPE mood RENAME VALUE 'ok' TO 'fine'; -- want "writes 'ok' and fails"
END
$$;
