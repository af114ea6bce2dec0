-- about: code that was there before may write NULL
ALTER TABLE orders ALTER COLUMN total SET NOT NULL; -- want:20 warning "writes NULL into orders.total" ; help "in a release before" ; safe "ALTER COLUMN total SET DEFAULT"
ALTER TABLE orders
  ALTER COLUMN note DROP DEFAULT,
  ALTER COLUMN note SET NOT NULL; -- want "orders.note"
