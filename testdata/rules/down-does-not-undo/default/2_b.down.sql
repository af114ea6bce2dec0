-- want:1 error "After 2_b and its way back the catalog is not as it was: column m of a is no longer NOT NULL, column m of a has lost its default."
-- want@2_b.down.sql:1 info "The way back makes column m of a anew, but what was in it is lost"
ALTER TABLE a ADD COLUMN m int;
