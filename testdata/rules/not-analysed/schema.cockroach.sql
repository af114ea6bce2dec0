-- about: what nobody can read costs itself, not the file
CREATE TABLE a (id INT8 PRIMARY KEY);
CREATE CHANGEFEED FOR TABLE a INTO 'kafka://broker'; -- want "CREATE CHANGEFEED that cannot be read as SQL of every database"
DROP TABLE a;
