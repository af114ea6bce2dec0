-- about: comments of a body may go, its strings may not
DO '
BEGIN
  -- don''t mind
  RAISE NOTICE ''it is done'';
END
';
DO '
BEGIN
  RAISE NOTICE ''it''''s done -- or not''; -- want:31 "loses the rest of this line"
END
';
DO $$
BEGIN
  -- done; or not
  PERFORM 1;
END
$$;
DO $$
BEGIN
  RAISE NOTICE 'done -- or not'; -- want "loses the rest of this line"
END
$$;
