-- about: two passes where one would do
ALTER TABLE orders ADD COLUMN no bigserial;
ALTER TABLE orders ADD CHECK (total > 0); -- want info "orders is read or written from end to end once more"
