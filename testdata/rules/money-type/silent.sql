-- about: amounts that mean the same everywhere
CREATE TABLE orders (total numeric(12, 2), cents bigint, own finance.money);
