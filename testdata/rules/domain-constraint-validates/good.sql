-- about: nothing is checked, or nobody uses it
ALTER DOMAIN email ADD CONSTRAINT has_at CHECK (VALUE LIKE '%@%') NOT VALID;
ALTER DOMAIN email DROP NOT NULL;
CREATE DOMAIN fresh AS text;
ALTER DOMAIN fresh ADD CHECK (VALUE <> '');
