-- about: a virtual column takes no types and functions of one's own
-- pg: 18
CREATE FUNCTION gross(net numeric) RETURNS numeric IMMUTABLE LANGUAGE sql AS 'SELECT net * 1.2';
ALTER TABLE orders ADD COLUMN gross numeric GENERATED ALWAYS AS (gross(net)) STORED; -- want "orders.gross" ; help "let a trigger fill it" ; safe "ALTER TABLE orders ADD COLUMN gross numeric;"
ALTER TABLE orders ADD COLUMN price money_of_ours GENERATED ALWAYS AS (NULL) STORED; -- want "orders.price" ; help "let a trigger fill it"
ALTER TABLE orders ADD COLUMN short text GENERATED ALWAYS AS (lower(name)) STORED; -- want "orders.short" ; help "VIRTUAL"
