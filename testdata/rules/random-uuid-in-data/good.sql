-- about: definitions, names and literals are the same everywhere
CREATE TABLE roles (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), name text);
ALTER TABLE roles ALTER COLUMN id SET DEFAULT uuid_generate_v4();
INSERT INTO roles (id, name) VALUES ('7f1c3a52-5b0e-4d0a-9d5e-0f6a4b1c2d3e', 'admin');
INSERT INTO roles (id, name) VALUES (uuid_generate_v5(uuid_ns_url(), 'https://example.com/editor'), 'gen_random_uuid()');
INSERT INTO roles (id, name) VALUES (uuid('7f1c3a52-5b0e-4d0a-9d5e-0f6a4b1c2d3f'), 'auditor');
SELECT gen_random_uuid();
CREATE FUNCTION add_role(name text) RETURNS void LANGUAGE sql AS $$
  INSERT INTO roles (id, name) VALUES (gen_random_uuid(), name);
$$;
