-- about: a program among the migrations is a finding of another rule
SELECT 1;
