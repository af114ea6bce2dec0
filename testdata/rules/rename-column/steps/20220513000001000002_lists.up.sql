ALTER TABLE clients RENAME COLUMN uris_json TO uris;
