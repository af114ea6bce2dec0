-- about: the rule is off, so nobody knows
SELECT 1;
