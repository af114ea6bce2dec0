-- about: the first row ends it, and NOT VALID is no way out: check-refuses-rows says so
ALTER TABLE jobs ADD COLUMN spec_id int, ADD CONSTRAINT one CHECK (num_nonnulls(spec_id) = 1);
