-- about: the framework's own transaction counts, until the file leaves it
-- transaction: file
CREATE INDEX CONCURRENTLY "Total" ON "Orders" (total); -- want "cannot run inside a transaction block"
COMMIT;
CREATE INDEX CONCURRENTLY i ON orders (note);
