-- about: each table of the list is reported at its own place
DROP TABLE orders, "Shop"."Order"; -- want:12 error "names orders fails" ; safe "ALTER TABLE orders RENAME TO deprecated_orders;" -- want:20 error "names Shop.Order fails" ; safe "ALTER TABLE \"Shop\".\"Order\" RENAME TO \"deprecated_Order\";" "DROP TABLE \"Shop\".\"deprecated_Order\";"
DROP TABLE IF EXISTS customers CASCADE; -- want "names customers"
DROP FOREIGN TABLE remote_orders; -- want error "names remote_orders"
DROP TABLE invoices CASCADE; -- want "names invoices" ; safe "ALTER TABLE invoices RENAME TO deprecated_invoices;" "DROP TABLE deprecated_invoices CASCADE;"
