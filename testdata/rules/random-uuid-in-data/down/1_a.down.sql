INSERT INTO roles (id) VALUES (gen_random_uuid());
