-- about: a directive for a rule that has nothing to say
-- with: rename-column, drop-column-without-deprecation
-- miglint:ignore rename-column -- nobody reads it -- want warning "miglint:ignore rename-column silences nothing"
ALTER TABLE orders ADD COLUMN total numeric;
ALTER TABLE orders DROP COLUMN note; -- miglint:ignore drop-column-without-deprecation, rename-column -- never used -- want "miglint:ignore rename-column silences nothing"
