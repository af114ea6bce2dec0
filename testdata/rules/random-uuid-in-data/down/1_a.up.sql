-- about: the way back is not judged by this rule
DELETE FROM roles;
