ALTER TABLE settings ADD COLUMN IF NOT EXISTS org_id bigint;
ALTER TABLE settings ADD COLUMN IF NOT EXISTS user_id bigint;
