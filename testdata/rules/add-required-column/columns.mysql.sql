-- about: what fills a column in MySQL
ALTER TABLE orders
  ADD COLUMN state varchar(10) NOT NULL AFTER id, -- want:3 error "Field 'state' doesn't have a default value" -- safe "ADD COLUMN state varchar(10) NOT NULL DEFAULT /* value */;"
  ADD COLUMN n int unsigned NOT NULL DEFAULT 0,
  ADD at datetime NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
  ADD pk bigint NOT NULL AUTO_INCREMENT UNIQUE,
  ADD kind varchar(9) GENERATED ALWAYS AS (doc ->> '$.kind') STORED NOT NULL,
  ADD note text NULL;
ALTER TABLE orders ADD (a int NOT NULL, b int); -- want "INSERT of code that is still running fails as soon as this runs"
CREATE TABLE items (id int PRIMARY KEY);
ALTER TABLE items ADD COLUMN a int NOT NULL;
