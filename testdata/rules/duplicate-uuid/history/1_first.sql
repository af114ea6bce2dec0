-- about: once more, however it is written
CREATE TABLE roles (id uuid PRIMARY KEY, name text);
INSERT INTO roles (name, id) VALUES ('clerk', '7a1b2c3d-0000-4000-8000-5d5f1c0f9a11'), ('guest', 'c0ffee00-1234-4000-8000-8b7d6e5f4a32');
