ALTER TABLE orders ADD UNIQUE (tenant, id);
CREATE UNIQUE INDEX ON orders (id, code);
CREATE UNIQUE INDEX ON orders (tenant, code); -- want "The new unique index"
