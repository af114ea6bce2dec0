-- about: nothing but changes
-- transaction: none
CREATE TABLE a (id bigint PRIMARY KEY);
CREATE TABLE b (id bigint PRIMARY KEY); -- want "2 statements" ; fix "BEGIN;\n\nCREATE TABLE a" "CREATE TABLE b (id bigint PRIMARY KEY);\n\nCOMMIT; -- want"
