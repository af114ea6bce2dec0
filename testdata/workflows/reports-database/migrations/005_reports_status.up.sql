ALTER TABLE reports ADD COLUMN status text;
UPDATE reports SET status = 'open', last_updated = now() WHERE id IN (17, 18);
