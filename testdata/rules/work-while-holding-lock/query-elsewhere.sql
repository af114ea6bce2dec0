-- about: the other table's readers wait for it
-- transaction: file
LOCK TABLE authors;
SELECT b.title, count(*) FROM books AS b GROUP BY 1; -- want "ACCESS EXCLUSIVE lock on authors"
