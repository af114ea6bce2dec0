-- about: what the framework's transaction held until the script's own COMMIT stays as well
-- transaction: file
CREATE TABLE items (id bigint PRIMARY KEY); -- want "No transaction undoes the script where a later statement fails; run again, it fails here: items is there already"
CREATE TABLE IF NOT EXISTS notes (id bigint PRIMARY KEY);
COMMIT;
CREATE TABLE IF NOT EXISTS others (id bigint PRIMARY KEY);
