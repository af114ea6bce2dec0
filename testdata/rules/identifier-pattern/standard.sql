-- about: without a configuration, letters, digits and underscores make a name
CREATE TABLE "order items" (id bigint); -- want:14 info "The name of the table \"order items\" does not match [A-Za-z_]"
CREATE TABLE t ("a-b" int, c$d int); -- want "The name of the column \"a-b\"" "The name of the column \"c$d\""
CREATE INDEX "i.dx" ON t (a); -- want "The name of the index \"i.dx\""
