-- about: without a framework there is no opt-out that could be named
-- transaction: file
CREATE INDEX CONCURRENTLY i ON orders (total); -- want "cannot run inside a transaction block" ; help "Run it outside of the runner's transaction."
