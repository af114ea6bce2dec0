-- about: rows of a new table are no more alike in two environments
CREATE TABLE roles (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), name text);
INSERT INTO roles (name) VALUES ('admin'); -- want "roles.id is left to its default"
