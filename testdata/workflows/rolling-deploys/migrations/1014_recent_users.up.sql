BEGIN;
CREATE VIEW recent_users AS SELECT id, name FROM users WHERE created_at > '2024-01-01';
COMMIT;
