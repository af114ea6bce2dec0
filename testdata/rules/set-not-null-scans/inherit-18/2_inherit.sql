ALTER TABLE parties ALTER CONSTRAINT placed NO INHERIT;
ALTER TABLE parties ALTER CONSTRAINT labelled INHERIT; -- want "INHERIT of labelled takes an ACCESS EXCLUSIVE lock on firms" ; safe "ALTER TABLE people ADD CONSTRAINT labelled NOT NULL label NOT VALID;" ; safe "ALTER TABLE firms VALIDATE CONSTRAINT labelled;" ; safe "ALTER TABLE parties ALTER CONSTRAINT labelled INHERIT;"
