DROP TABLE b;
DROP TABLE a; -- want "Nothing holds the 2 statements of 1_a together"
