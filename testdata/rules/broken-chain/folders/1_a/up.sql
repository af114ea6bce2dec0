-- about: a runner of folders
SELECT 1;
