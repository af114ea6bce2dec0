-- about: a subquery that stands for one value picks one row
UPDATE addresses SET city = 'Kiel' WHERE id = (SELECT address_id FROM offices WHERE id = 7);
UPDATE addresses SET city = 'Kiel' WHERE id IN (SELECT address_id FROM offices); -- want "looks for its rows in all of addresses"
