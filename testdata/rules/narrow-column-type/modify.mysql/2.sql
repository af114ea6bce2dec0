ALTER TABLE orders
  MODIFY a varchar(20), -- want:3 error "holds less as varchar(20) than as varchar(50): a row that does not fit makes this fail (Data too long for column 'a')"
  MODIFY b int, -- want "Out of range value for column 'b'"
  MODIFY c int, -- want "holds less as integer than as int unsigned"
  MODIFY d tinytext, -- want "holds less as tinytext than as text"
  MODIFY e enum('x', 'z'), -- want "orders.e no longer takes 'y': a row that does not fit makes this fail (Data truncated for column 'e')"
  MODIFY f decimal(10, 1), -- want "is cut off or rounded"
  CHANGE g g2 varchar(40); -- want "orders.g holds less as varchar(40)"
ALTER TABLE orders MODIFY h int(5), MODIFY i datetime(6), MODIFY a varchar(30), MODIFY c bigint;
ALTER TABLE orders MODIFY e enum('x', 'z', 'y');
