-- about: the prefix is the team's own
-- setting: deprecation-prefix=old_
ALTER TABLE orders RENAME COLUMN note TO old_note; -- want warning "orders.note"
ALTER TABLE orders RENAME COLUMN hint TO deprecated_hint; -- want error "orders.hint"
