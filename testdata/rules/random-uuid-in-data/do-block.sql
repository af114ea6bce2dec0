-- about: a DO block is no hiding place
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM roles) THEN
    INSERT INTO roles (id, name) VALUES (gen_random_uuid(), 'admin'); -- want "gen_random_uuid()"
  END IF;
END
$$;
