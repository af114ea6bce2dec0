-- about: ONLY of a table that is known to have no partitions builds all the same
-- transaction: none
CREATE INDEX ON ONLY orders (note); -- want "SHARE lock on orders"
CREATE INDEX notes ON measurement USING gin (note); -- want "SHARE lock on m_2026" ; safe "CREATE INDEX notes ON ONLY measurement USING gin (note);" "CREATE INDEX CONCURRENTLY m_2026_notes ON m_2026 USING gin (note);"
