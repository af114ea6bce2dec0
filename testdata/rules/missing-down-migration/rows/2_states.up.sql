INSERT INTO states (name) VALUES ('open');
