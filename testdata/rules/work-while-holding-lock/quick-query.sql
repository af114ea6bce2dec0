-- about: queries that are done at once
-- transaction: file
ALTER TABLE authors ADD COLUMN email text;
SELECT 1;
SELECT setval('authors_id_seq', (SELECT max(id) FROM authors));
SELECT * FROM authors WHERE id = 5;
SELECT * FROM authors LIMIT 1;
SELECT set_config('search_path', '', false);
SELECT relname FROM pg_class;
SELECT table_name FROM information_schema.tables;
CREATE TABLE fresh (id bigint);
SELECT count(*) FROM fresh;
