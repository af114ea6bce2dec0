ALTER TABLE customers RENAME COLUMN fax TO deprecated_fax;
