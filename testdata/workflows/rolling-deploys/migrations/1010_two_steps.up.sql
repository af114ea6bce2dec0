ALTER TABLE settings ADD COLUMN org_id bigint;
ALTER TABLE settings ADD COLUMN user_id bigint;
