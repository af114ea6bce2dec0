ALTER TABLE customers DROP COLUMN fax;
DROP TABLE coupons;
