-- about: obviously made up, hashed, of a desk, or something else that has digits
INSERT INTO users (email) VALUES ('a@example.com'), ('b@mail.example.org'), ('c@test.com'), ('d@localhost.local'), ('e@corp.test'), ('support@company.com'), ('noreply@company.com'), ('no mail@');
INSERT INTO users (phone) VALUES ('555-0123'), ('212-555-0123'), ('(555) 867-5309'), ('123-456-7890'), ('1234567890');
INSERT INTO users (ssn) VALUES ('000-00-0000'), ('123-45-6789'), ('666-12-3456'), ('900-12-3456'), ('111-11-1111'), ('219-00-9998'), ('219-09-0000');
INSERT INTO cards VALUES ('4111 1111 1111 1111'), ('4242424242424242'), ('1234567812345678'), ('0000000000000000'), ('4539578763621487');
INSERT INTO users (name, password) VALUES ('a', '$2b$12$KIXQ4S9yQnYV1yq7yJ8m2e'), ('b', ''), ('c', '********'), ('d', 'changeme'), ('e', NULL), ('f', '5f4dcc3b5aa765d61d8327deb882cf99'), ('g', '{{ password }}');
INSERT INTO codes VALUES ('2024-01-02'), ('7a1b2c3d-0000-4000-8000-5d5f1c0f9a11'), ('10.20.30.4000'), ('1-800'), ('ISBN 978-3-16-148410-0'), ('212867530900');
INSERT INTO password_rules (password_hint) VALUES ('eight letters');
CREATE TABLE users (email text DEFAULT 'jo.miller@gmail.com');
SELECT 'jo.miller@gmail.com';
COMMENT ON TABLE users IS 'ask jo.miller@gmail.com';
