-- about: renaming and dropping in one release helps nobody
ALTER TABLE orders RENAME COLUMN note TO deprecated_note;
ALTER TABLE orders DROP COLUMN deprecated_note; -- want "got its name in this very release" ; help "later release"
