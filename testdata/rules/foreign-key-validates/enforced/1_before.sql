-- about: ENFORCED checks every row, and cannot be NOT VALID; the key made anew can
-- pg: 18
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (
    id bigint PRIMARY KEY,
    customer_id bigint CONSTRAINT orders_customer REFERENCES customers ON DELETE SET NULL DEFERRABLE NOT ENFORCED,
    payer_id bigint CONSTRAINT orders_payer REFERENCES customers
);
CREATE TABLE rooms (id int4range, open daterange, PRIMARY KEY (id, open WITHOUT OVERLAPS));
CREATE TABLE bookings (
    room int4range,
    during daterange,
    CONSTRAINT bookings_room FOREIGN KEY (room, PERIOD during) REFERENCES rooms (id, PERIOD open) NOT ENFORCED
);
