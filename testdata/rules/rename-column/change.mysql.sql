-- about: CHANGE and RENAME COLUMN of MySQL, among other actions
ALTER TABLE orders
  ADD COLUMN note text,
  CHANGE COLUMN `total` total_amount decimal(10, 2) NOT NULL, -- want:3 error "uses orders.total and fails as soon as this runs: Unknown column 'total'." -- safe "WHERE NOT total_amount <=> total;"
  RENAME COLUMN `key` TO code; -- want:3 "Unknown column 'key'" -- safe "SET code = `key`"
ALTER TABLE orders CHANGE state state varchar(20);
ALTER TABLE orders CHANGE remark deprecated_remark text; -- want warning "reads or writes orders.remark fails as soon as this runs"
CREATE TABLE items (id bigint AUTO_INCREMENT PRIMARY KEY, a int);
ALTER TABLE items RENAME COLUMN a TO b;
