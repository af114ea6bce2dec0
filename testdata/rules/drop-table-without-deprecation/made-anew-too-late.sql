-- about: without a transaction queries fail between the two
-- transaction: none
DROP TABLE countries; -- want "names countries"
CREATE TABLE countries (code text PRIMARY KEY);
