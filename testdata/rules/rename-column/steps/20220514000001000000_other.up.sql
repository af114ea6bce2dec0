ALTER TABLE clients RENAME COLUMN uris TO redirects; -- want "uris"
