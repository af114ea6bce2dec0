-- about: the last statement may end with the file
-- transaction: none
CREATE TABLE a (id bigint PRIMARY KEY);
CREATE TABLE b (id bigint PRIMARY KEY) -- want "2 statements" ; fix "CREATE TABLE b (id bigint PRIMARY KEY);\n\nCOMMIT; -- want"
