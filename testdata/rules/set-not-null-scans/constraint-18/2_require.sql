ALTER TABLE orders ADD CONSTRAINT orders_has_status NOT NULL status; -- want "NOT NULL on orders.status takes an ACCESS EXCLUSIVE lock on orders" ; safe "ALTER TABLE orders ADD CONSTRAINT orders_has_status NOT NULL status NOT VALID;" ; safe "ALTER TABLE orders VALIDATE CONSTRAINT orders_has_status;"
ALTER TABLE orders ADD NOT NULL "Note" NO INHERIT; -- want "orders.Note" ; safe "NOT NULL \"Note\" NO INHERIT NOT VALID;"
ALTER TABLE orders ADD CONSTRAINT orders_has_place NOT NULL place;
ALTER TABLE orders ADD COLUMN half integer GENERATED ALWAYS AS (total / 2) VIRTUAL;
ALTER TABLE orders ADD COLUMN twice integer GENERATED ALWAYS AS (total * 2) VIRTUAL NOT NULL; -- want "NOT NULL on orders.twice" ; safe "ALTER TABLE orders ADD COLUMN twice integer GENERATED ALWAYS AS (total * 2) VIRTUAL;" ; safe "ADD CONSTRAINT orders_twice_not_null NOT NULL twice NOT VALID;"
ALTER TABLE orders ADD COLUMN kind text CONSTRAINT orders_has_kind NOT NULL DEFAULT 'new';
