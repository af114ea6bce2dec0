INSERT INTO staff (id, name) VALUES (4, 'Sam');
UPDATE staff SET name = '219-08-1234' WHERE id = 4; -- want:25 "(a social security number)"
