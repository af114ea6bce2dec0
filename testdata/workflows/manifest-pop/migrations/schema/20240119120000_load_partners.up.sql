CREATE TABLE partners (id uuid PRIMARY KEY, name text NOT NULL, email text);
COMMENT ON TABLE partners IS 'Who delivers for us.';
COMMENT ON COLUMN partners.name IS 'As in the contract.';
COMMENT ON COLUMN partners.email IS 'Whom to ask.';
INSERT INTO partners (id, name, email)
VALUES ('8b1c7b6e-0f0e-4b53-9d1c-2a8f5f1d6a04', 'Miller and Sons', 'jo.miller@gmail.com');
