-- about: the places where MySQL has a primary key
CREATE TABLE a (id int PRIMARY KEY);
CREATE TABLE b (id int, PRIMARY KEY USING BTREE (id), KEY k (id)) ENGINE=InnoDB;
CREATE TABLE c (id int KEY);
CREATE TABLE d (id int);
ALTER TABLE d ADD PRIMARY KEY (id);
CREATE TABLE e (id int, UNIQUE KEY e (id)); -- want error "e has no primary key: nothing keeps the same row from being there twice, and replicas have to look through the table" -- safe "ALTER TABLE e ADD PRIMARY KEY (id);"
CREATE TABLE f (id int PRIMARY KEY); -- want "f has no primary key"
ALTER TABLE f DROP PRIMARY KEY;
CREATE TABLE g (id int PRIMARY KEY);
ALTER TABLE g DROP PRIMARY KEY, ADD pk bigint AUTO_INCREMENT PRIMARY KEY;
CREATE TABLE h (a int); -- want "h has no primary key" -- safe "ADD COLUMN id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY;"
CREATE TABLE i LIKE a;
CREATE TABLE `Event` (a int, `Path` int); -- want "Event has no primary key" -- safe "ALTER TABLE Event ADD COLUMN id bigint"
CREATE TABLE `Order Line` (a int); -- want "Order Line has no primary key" -- safe "ALTER TABLE `Order Line` ADD COLUMN id bigint"
