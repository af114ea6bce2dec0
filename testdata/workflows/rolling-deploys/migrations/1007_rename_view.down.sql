BEGIN;
ALTER VIEW user_names RENAME TO named_users;
COMMIT;
