-- about: the ways of MySQL to add rows
INSERT INTO states VALUES (1, 'new'); -- want warning "go into the columns of states"
REPLACE INTO states VALUES (1, 'new'); -- want "go into the columns of states"
INSERT IGNORE INTO states SELECT * FROM old_states; -- want "go into the columns of states"
INSERT INTO states SET id = 1, name = 'new';
INSERT INTO states (id, name) VALUES (1, "new") ON DUPLICATE KEY UPDATE name = VALUES(name);
