-- about: a program among the migrations keeps its place, and is said not to be read
SELECT 1;
