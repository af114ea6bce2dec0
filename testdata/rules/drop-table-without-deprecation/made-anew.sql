-- about: nobody sees the moment between, if it is one transaction
-- transaction: file
DROP TABLE IF EXISTS countries;
CREATE TABLE countries (code text PRIMARY KEY);
