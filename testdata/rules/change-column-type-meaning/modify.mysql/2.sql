ALTER TABLE orders
  MODIFY a datetime, -- want:3 warning "reads and writes orders.a as timestamp; as soon as this runs it gets datetime: drivers decode it in another way."
  MODIFY b longtext,
  MODIFY c bigint unsigned,
  MODIFY d longtext, -- want "orders.d as json"
  MODIFY e varchar(10),
  MODIFY f longblob;
