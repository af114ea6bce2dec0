-- about: a comment that names the file has taken it out on purpose
SELECT 1;
