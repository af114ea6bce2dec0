-- about: the step before a drop is a warning, and what already has the prefix is nobody's
ALTER TABLE orders RENAME COLUMN note TO deprecated_note; -- want warning "Code that still reads or writes orders.note" ; help "no longer names note"
ALTER TABLE orders RENAME COLUMN deprecated_hint TO hint;
