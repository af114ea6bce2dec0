-- about: the server chooses
CREATE TABLE orders (
  id bigint PRIMARY KEY,
  email text UNIQUE, -- want:14 info "The server chooses a name for this UNIQUE of orders"
  total numeric CHECK (total >= 0), -- want "this CHECK of orders"
  customer bigint NOT NULL REFERENCES customers, -- want "this FOREIGN KEY of orders"
  EXCLUDE USING gist (email WITH =), -- want "this EXCLUDE of orders"
  UNIQUE (id, email) -- want "this UNIQUE of orders"
);
ALTER TABLE app.orders ADD FOREIGN KEY (a) REFERENCES other, ADD COLUMN b int UNIQUE; -- want "this FOREIGN KEY of app.orders" "this UNIQUE of app.orders"
