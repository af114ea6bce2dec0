-- want:1 "The name \"AddOrders\" is not in small letters"
CREATE TABLE orders (id bigint PRIMARY KEY);
