-- about: references, other columns, conflicts, rows that are gone
CREATE TABLE roles (id uuid PRIMARY KEY, name text, tag uuid);
CREATE TABLE grants (id uuid PRIMARY KEY REFERENCES roles, note text);
CREATE TABLE pairs (a uuid, b uuid, PRIMARY KEY (a, b));
INSERT INTO roles VALUES ('7a1b2c3d-0000-4000-8000-5d5f1c0f9a11', 'clerk', '7a1b2c3d-0000-4000-8000-5d5f1c0f9a11');
INSERT INTO roles VALUES ('7a1b2c3d-0000-4000-8000-5d5f1c0f9a11', 'clerk') ON CONFLICT DO NOTHING;
INSERT INTO grants VALUES ('7a1b2c3d-0000-4000-8000-5d5f1c0f9a11', 'the same row');
INSERT INTO pairs VALUES ('7a1b2c3d-0000-4000-8000-5d5f1c0f9a11', '7a1b2c3d-0000-4000-8000-5d5f1c0f9a11'), ('7a1b2c3d-0000-4000-8000-5d5f1c0f9a11', 'c0ffee00-1234-4000-8000-8b7d6e5f4a32');
INSERT INTO unseen (role_id) VALUES ('7a1b2c3d-0000-4000-8000-5d5f1c0f9a11');
DELETE FROM roles WHERE name = 'clerk';
INSERT INTO roles VALUES ('7a1b2c3d-0000-4000-8000-5d5f1c0f9a11', 'clerk');
INSERT INTO numbers (id) VALUES (1), (1), ('no uuid'), ('no uuid');
