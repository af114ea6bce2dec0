-- about: a schema or database is all its tables
REINDEX SCHEMA shop; -- want "locks each table in turn"
REINDEX DATABASE app; -- want "locks each table in turn"
