-- about: nothing holds the two together
-- transaction: none
SET lock_timeout = '1s';
CREATE TABLE a (id bigint PRIMARY KEY);
CREATE TABLE b (id bigint PRIMARY KEY); -- want:1 "Nothing holds the 3 statements of bad together" ; fix "no fix"
CREATE INDEX b_id ON b (id);
