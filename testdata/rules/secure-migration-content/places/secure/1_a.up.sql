-- about: the first of the values is pointed at
CREATE TABLE staff (id bigint PRIMARY KEY, name text, password text);
INSERT INTO staff (id, name) VALUES (1, 'Jo');
INSERT INTO staff (id, password) VALUES (2, 'correct horse'); -- want:45 "(a password)"
INSERT INTO staff (id, password) VALUES (3, 'battery staple');
