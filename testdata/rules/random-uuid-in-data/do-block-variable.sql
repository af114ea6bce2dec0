-- about: a UUID that comes by way of a variable
-- known-limit: values of PL/pgSQL variables are not followed
DO $$
DECLARE
  new_id uuid := gen_random_uuid();
BEGIN
  INSERT INTO roles (id, name) VALUES (new_id, 'admin');
END
$$;
