INSERT INTO staff (id, email) VALUES (3, 'jo.miller@gmail.com'); -- want "somebody's e-mail address"
UPDATE staff SET email = 'sam.baker@gmail.com' WHERE id = 2;
UPDATE staff SET email = 'kim.tailor@gmail.com' WHERE id = 1;
