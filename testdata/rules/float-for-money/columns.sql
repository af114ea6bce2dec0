-- about: cents in binary fractions
CREATE TABLE orders (
  price float8, -- want:9 info "orders.price is double precision, which cannot hold 0.10 exactly" ; safe "price numeric(19, 4)"
  total_amount real, -- want "orders.total_amount is real"
  "unitPrice" float, -- want "orders.unitPrice" ; safe "\"unitPrice\" numeric(19, 4)"
  fees double precision[] -- want "orders.fees"
);
ALTER TABLE accounts ADD COLUMN balance float4, ALTER COLUMN deposit TYPE double precision; -- want "accounts.balance" "accounts.deposit"
