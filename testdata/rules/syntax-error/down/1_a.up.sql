-- about: a way back that cannot be read fails just as well
SELECT 1;
