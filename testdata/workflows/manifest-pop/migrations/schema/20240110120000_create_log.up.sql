CREATE TABLE log (line text NOT NULL);
COMMENT ON TABLE log IS 'What happened.';
COMMENT ON COLUMN log.line IS 'In English.';
