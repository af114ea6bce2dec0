-- about: the step before a drop is a warning, and what already has the prefix is nobody's
ALTER TABLE orders RENAME TO deprecated_orders; -- want warning "still names orders" ; help "no longer names orders"
ALTER TABLE deprecated_customers RENAME TO customers;
