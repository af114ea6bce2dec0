-- about: the finding stands at the table's name
CREATE TABLE events (at timestamptz); -- want:14 error "events has no primary key" ; safe "ALTER TABLE events ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY;"
CREATE UNLOGGED TABLE IF NOT EXISTS "Shop"."Order" (id bigint NOT NULL); -- want "Shop.Order has no primary key" ; safe "ALTER TABLE \"Shop\".\"Order\" ADD PRIMARY KEY (id);"
CREATE TABLE tags (name text NOT NULL, "user" int NOT NULL, UNIQUE (name, "user")); -- want "tags" ; safe "ALTER TABLE tags ADD PRIMARY KEY (name, \"user\");"
CREATE TABLE copies AS SELECT 1 AS a; -- want "copies has no primary key"
