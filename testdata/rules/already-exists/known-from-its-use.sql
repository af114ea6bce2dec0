-- about: a table and a key that were there before the history began, as statements before tell
ALTER TABLE people ADD COLUMN note text;
CREATE TABLE people (id bigint PRIMARY KEY);
ALTER TABLE orders ADD CONSTRAINT orders_pkey PRIMARY KEY USING INDEX orders_id;
COMMENT ON CONSTRAINT stock_pkey ON stock IS 'by number';
ALTER TABLE stock ADD PRIMARY KEY (id);
