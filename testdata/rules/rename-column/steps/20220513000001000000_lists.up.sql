-- about: the steps of one migration of popx are released together
-- transaction: file
ALTER TABLE clients ADD COLUMN uris_json jsonb;
