-- about: wherever the server prepares a change to run
CREATE TYPE point AS (x int, y int);
CREATE TABLE orders (id bigint PRIMARY KEY, state text, total int, place point, tags text[]);
WITH gone AS (UPDATE orders SET state = 'a', state = 'b' WHERE id = 1 RETURNING id) SELECT * FROM gone; -- want:46 "multiple assignments to same column \"state\""
PREPARE change AS UPDATE orders SET total = 1, total = 2 WHERE id = 1; -- want "multiple assignments to same column \"total\""
CREATE FUNCTION change() RETURNS void LANGUAGE sql AS $$ UPDATE orders SET total = 1, total = 2 WHERE id = 1 $$; -- want "multiple assignments to same column \"total\""
CREATE FUNCTION change_too() RETURNS void LANGUAGE sql BEGIN ATOMIC UPDATE orders SET total = 1, total = 2 WHERE id = 1; END; -- want "multiple assignments to same column \"total\""
UPDATE orders SET place = NULL, place.y = 2 WHERE id = 1; -- want "multiple assignments to same column \"place\""
UPDATE orders SET tags[1] = 'a', tags = '{}' WHERE id = 1; -- want "multiple assignments to same column \"tags\""
WITH one AS (UPDATE orders SET state = 'a' WHERE id = 1 RETURNING id) UPDATE orders SET state = 'b' WHERE id = 2;
CREATE FUNCTION later() RETURNS void LANGUAGE plpgsql AS $$ BEGIN UPDATE orders SET total = 1, total = 2; END $$;
CREATE RULE both AS ON DELETE TO orders DO ALSO UPDATE orders SET total = 1, total = 2;
UPDATE orders SET place.x = 1, place.y = 2, tags[1] = 'a', tags[2] = 'b' WHERE id = 1;
WITH made AS (INSERT INTO orders (id, id) VALUES (1, 2) RETURNING id) SELECT id FROM made; -- want "column \"id\" specified more than once"
