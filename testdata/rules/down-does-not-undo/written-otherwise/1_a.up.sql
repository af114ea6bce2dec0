-- about: the same in other words
CREATE TABLE a (
  id bigint PRIMARY KEY,
  n int CONSTRAINT a_n CHECK (n IN (1, 2)),
  state text CONSTRAINT a_state CHECK (state IN ('open', 'done')) DEFAULT 'open',
  on_hand boolean NOT NULL DEFAULT 't',
  price numeric CONSTRAINT a_price CHECK (price BETWEEN 0 AND 9)
);
CREATE INDEX a_id_n ON a (id) WHERE n > 1;
CREATE TYPE mood AS ENUM ('sad', 'glad');
CREATE TABLE moods (id bigint PRIMARY KEY);
CREATE TRIGGER a_t BEFORE INSERT OR UPDATE ON a FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
CREATE VIEW v AS SELECT id FROM a WHERE n > 1 AND state = 'open';
