INSERT INTO staff (id, password) VALUES (4, 'correct horse'); -- want "(a password)"
