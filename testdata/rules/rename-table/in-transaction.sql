-- about: one that is open is enough
-- transaction: file
ALTER TABLE orders RENAME TO purchases; -- want "names orders" ; safe "ALTER TABLE orders RENAME TO purchases;\nCREATE VIEW orders AS SELECT"
