-- want:1 error "After 2_b and its way back the catalog is not as it was: index a_n is gone."
-- want@2_b.down.sql:1 info "column n of a anew"
ALTER TABLE a ADD COLUMN n int;
