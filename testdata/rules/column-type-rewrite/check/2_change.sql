ALTER TABLE orders ALTER note TYPE varchar(40); -- want error "read every row of orders"
