-- about: nobody knows a schema that this migration creates, and other renames are other matters
CREATE SCHEMA shop;
ALTER SCHEMA shop RENAME TO store;
ALTER SCHEMA other OWNER TO somebody;
ALTER TABLE orders RENAME TO purchases;
