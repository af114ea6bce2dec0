-- about: made-up rows, and a few addresses that nobody can tell from made-up ones
CREATE TABLE staff (id bigint PRIMARY KEY, email text, phone text, ssn text);
INSERT INTO staff VALUES (1, 'user@example.com', '(212) 555-0123', '000-00-0000');
