-- about: what old code writes may be refused
ALTER TABLE orders ADD CONSTRAINT c CHECK (total >= 0) NOT VALID, ADD UNIQUE (code); -- want warning "The new CHECK refuses rows that code which is still running may write to orders" "The new UNIQUE refuses"
ALTER TABLE app.orders ADD FOREIGN KEY (customer) REFERENCES customers NOT VALID; -- want "The new foreign key refuses rows that code which is still running may write to app.orders"
ALTER TABLE rooms ADD EXCLUDE USING gist (stay WITH &&); -- want "The new exclusion constraint refuses"
CREATE UNIQUE INDEX CONCURRENTLY things_code ON things (lower(code)); -- want:1 "The new unique index refuses"
