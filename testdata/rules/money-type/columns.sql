-- about: an amount that depends on lc_monetary
CREATE TABLE orders (total money, parts money[]); -- want info "How orders.total is read and written" "How orders.parts" ; safe "total numeric(19, 4)"
ALTER TABLE orders ADD COLUMN "Tax" money; -- want "How orders.Tax" ; safe "\"Tax\" numeric(19, 4)"
