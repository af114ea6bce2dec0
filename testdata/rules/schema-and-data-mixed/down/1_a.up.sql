-- about: the way back is not judged by this rule
SELECT 1;
