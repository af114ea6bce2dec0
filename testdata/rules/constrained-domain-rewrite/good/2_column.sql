CREATE TABLE people (id bigint);
ALTER TABLE people ADD COLUMN email email;
ALTER TABLE users ADD COLUMN note plain DEFAULT 'x';
