-- want:1 error "constraint a_c of a is not the one that it was"
ALTER TABLE a ADD CONSTRAINT a_c CHECK ((n IS NULL AND m IS NULL) OR n = 1);
