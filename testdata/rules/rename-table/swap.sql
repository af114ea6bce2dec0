-- about: a swap leaves a table under the name that code uses
ALTER TABLE orders RENAME TO orders_old;
ALTER TABLE orders_new RENAME TO orders;
