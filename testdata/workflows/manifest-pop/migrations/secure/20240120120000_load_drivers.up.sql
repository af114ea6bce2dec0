CREATE TABLE drivers (id uuid PRIMARY KEY, name text NOT NULL, ssn text);
COMMENT ON TABLE drivers IS 'Who drives.';
COMMENT ON COLUMN drivers.name IS 'As in the licence.';
COMMENT ON COLUMN drivers.ssn IS 'For the insurance.';
INSERT INTO drivers (id, name, ssn)
VALUES ('8b1c7b6e-0f0e-4b53-9d1c-2a8f5f1d6a05', 'Kim Tailor', '219-08-1234');
