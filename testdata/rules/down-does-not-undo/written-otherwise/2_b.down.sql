ALTER TABLE a ADD CONSTRAINT a_n CHECK ((n = ANY (ARRAY[1, 2])));
ALTER TABLE a ADD CONSTRAINT a_state CHECK (state IN ('open'::text, 'done'::text));
ALTER TABLE a ADD CONSTRAINT a_price CHECK (price >= 0 AND price <= 9);
ALTER TABLE a ALTER COLUMN on_hand SET DEFAULT true, ALTER COLUMN state SET DEFAULT 'open'::text;
CREATE INDEX a_id_n ON public.a USING btree (id) WHERE (n > 1);
CREATE TRIGGER a_t BEFORE UPDATE OR INSERT ON a FOR EACH ROW EXECUTE PROCEDURE suppress_redundant_updates_trigger();
CREATE TYPE mood AS ENUM ('sad', 'glad');
CREATE VIEW v AS SELECT a.id FROM a WHERE (a.n > 1) AND (a.state = 'open'::text);
