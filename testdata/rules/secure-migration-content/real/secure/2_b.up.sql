INSERT INTO staff (id, ssn) VALUES (1, '219-08-1234'); -- want error "2_b.up.sql stands in for a migration that is kept elsewhere, but its rows look real (a social security number)"
INSERT INTO staff (id, ssn) VALUES (2, '219-08-1235');
