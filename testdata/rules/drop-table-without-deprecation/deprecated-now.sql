-- about: renaming and dropping in one release helps nobody
ALTER TABLE orders RENAME TO deprecated_orders;
DROP TABLE deprecated_orders; -- want "got its name in this very release"
