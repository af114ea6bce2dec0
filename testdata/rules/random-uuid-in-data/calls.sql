-- about: every call is reported where it stands
INSERT INTO roles (id, name) VALUES
  (gen_random_uuid(), 'admin'), -- want:4 error "gen_random_uuid() gives this row another UUID"
  (public.uuid_generate_v4(), 'editor'); -- want "public.uuid_generate_v4()"
INSERT INTO "Role" SELECT uuid_generate_v1(), name FROM old_roles; -- want warning "uuid_generate_v1() gives each of these rows another UUID" ; help "uuid_generate_v5()"
UPDATE roles SET id = gen_random_uuid() WHERE name = 'admin'; -- want "gen_random_uuid()"
INSERT INTO roles (id) VALUES (COALESCE(NULL, uuidv7())) ON CONFLICT (id) DO UPDATE SET id = uuidv4(); -- want "uuidv7()" "uuidv4()"
WITH made AS (
  INSERT INTO roles (id) SELECT gen_random_uuid() RETURNING id -- want "gen_random_uuid()"
)
INSERT INTO owners (role_id) SELECT id FROM made;
WITH made AS (INSERT INTO roles (id) VALUES (uuid_generate_v4()) RETURNING id) -- want "uuid_generate_v4()"
SELECT id FROM made;
CREATE TABLE copies AS SELECT gen_random_uuid() AS id, name FROM roles; -- want warning "gen_random_uuid()"
MERGE INTO roles r USING new_roles n ON r.name = n.name
  WHEN NOT MATCHED THEN INSERT (id, name) VALUES (gen_random_uuid(), n.name); -- want "gen_random_uuid()"
