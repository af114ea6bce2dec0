-- about: text that was checked once
CREATE TABLE orders (a json, b jsonb, c json[]); -- want info "DISTINCT, GROUP BY or UNION over orders.a fail" "over orders.c fail" ; safe "a jsonb" ; safe "c jsonb[]"
ALTER TABLE app.orders ALTER COLUMN b TYPE json; -- want "over app.orders.b fail"
