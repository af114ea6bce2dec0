-- about: more than three columns
CREATE INDEX i ON orders (a, b, c, d); -- want:1 info "The index of orders has 4 columns"
CREATE INDEX CONCURRENTLY ON app.orders USING btree (a, lower(b), c DESC, d, e); -- want "The index of app.orders has 5 columns"
