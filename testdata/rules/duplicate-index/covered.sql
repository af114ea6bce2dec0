-- about: another one begins with the same columns
CREATE TABLE items (order_id bigint, line int, sku text, PRIMARY KEY (order_id, line));
CREATE INDEX items_order_idx ON items (order_id); -- want:14 warning "The index items_order_idx of items on (order_id) serves no query that items_pkey on (order_id, line) does not serve" ; safe "DROP INDEX CONCURRENTLY items_order_idx;"
CREATE INDEX "Sku" ON items (sku);
CREATE INDEX sku_again ON items (sku); -- want "The index sku_again of items on (sku)"
CREATE INDEX wide ON items (line, sku);
CREATE INDEX narrow ON items (line); -- want "The index narrow of items on (line) serves no query that wide"
CREATE UNIQUE INDEX keys ON items (order_id, line); -- want "The index keys of items"
