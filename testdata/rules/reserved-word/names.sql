-- about: words of the grammar
CREATE TABLE "user" (id bigint, "order" int); -- want info "user is a word of SQL itself: without quotes a statement that names the table" "order is a word"
ALTER TABLE t ADD COLUMN "end" timestamptz, ADD CONSTRAINT "check" CHECK (true); -- want "end is a word of SQL itself" "check is a word"
ALTER TABLE t RENAME TO "table"; -- want "table is a word"
CREATE TABLE app."group" (a int); -- want "group is a word"
