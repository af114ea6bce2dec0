-- want:1 error "After 3_c and its way back the catalog is not as it was: constraint b_a of b is not the one that it was, constraint b_a_id_key of b is still there, constraint b_u of b is gone."
ALTER TABLE b ADD CONSTRAINT b_a FOREIGN KEY (a_id) REFERENCES a, ADD UNIQUE (a_id);
