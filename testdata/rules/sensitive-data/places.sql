-- about: places are called by everybody, people are not
INSERT INTO office_phone_lines (office_id, number) VALUES (1, '(207) 438-2808');
UPDATE transportation_offices SET phone = '(207) 438-2808' WHERE id = 1;
INSERT INTO customers (id, phone) VALUES (1, '(207) 438-2808'); -- want "a telephone number"
