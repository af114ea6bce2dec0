-- A stand-in without personal data: the real file lies in the vault.
CREATE TABLE staff (id uuid PRIMARY KEY, name text NOT NULL);
COMMENT ON TABLE staff IS 'Who works here.';
COMMENT ON COLUMN staff.name IS 'As on the badge.';
INSERT INTO staff (id, name) VALUES ('8b1c7b6e-0f0e-4b53-9d1c-2a8f5f1d6a02', 'Sam Sample');
