-- about: others write between two statements that commit by themselves
-- transaction: none
TRUNCATE orders;
ALTER TABLE orders ADD PRIMARY KEY (id); -- want "The new PRIMARY KEY of orders"
