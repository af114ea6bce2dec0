CREATE TABLE b (id bigint PRIMARY KEY); -- want "No nonIdempotent: true says that this must not run twice; run again, it fails here" ; help "IF NOT EXISTS"
CREATE TABLE b2 (id bigint PRIMARY KEY);
