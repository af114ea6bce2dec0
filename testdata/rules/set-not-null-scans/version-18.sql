-- about: from 18 on NOT NULL can be NOT VALID at first
-- pg: 18
ALTER TABLE orders ALTER COLUMN status SET NOT NULL; -- want "orders.status" ; help "NOT VALID" ; safe "NOT NULL status NOT VALID;"
