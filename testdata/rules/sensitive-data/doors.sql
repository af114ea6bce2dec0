-- about: keys, tokens and passwords
INSERT INTO keys VALUES ('-----BEGIN RSA PRIVATE KEY----- MIIEow'); -- want "a private key"
INSERT INTO settings (k, v) VALUES ('aws', 'AKIAQ7Z3M5X2L9P4R8TV'); -- want "an access token"
INSERT INTO users (name, password) VALUES ('admin', 'Tr0ub4dor&3'); -- want "This looks like a password, and everybody who can read the repository, now or later, can read it. So does one more"
UPDATE users SET "Password" = 'hunter22' WHERE name = 'x';
