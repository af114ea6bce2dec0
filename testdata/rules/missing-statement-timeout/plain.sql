-- about: nothing ends the statement
-- transaction: file
ALTER TABLE orders ADD COLUMN note text; -- want info "until it ends SELECT and every write on orders wait" ; safe "SET LOCAL statement_timeout"
ALTER TABLE orders ADD COLUMN hint text;
