-- about: a rule that does not exist
SELECT 1;
