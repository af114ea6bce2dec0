-- about: rows that look real, and how many it takes
CREATE TABLE staff (id bigint PRIMARY KEY, email text, phone text, ssn text, password text);
INSERT INTO staff (id, ssn) VALUES (1, '219-09-9999');
