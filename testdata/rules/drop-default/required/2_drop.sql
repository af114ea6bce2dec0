ALTER TABLE orders ALTER COLUMN state DROP DEFAULT; -- want:20 warning "leaves out orders.state" ; help "in a later release" ; safe "ALTER COLUMN state DROP DEFAULT"
ALTER TABLE orders
  ADD COLUMN more int,
  ALTER COLUMN kind DROP DEFAULT; -- want "orders.kind"
