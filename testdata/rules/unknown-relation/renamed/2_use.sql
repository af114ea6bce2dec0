ALTER TABLE purchases ADD a int;
DELETE FROM orders; -- want "relation \"orders\" does not exist"
