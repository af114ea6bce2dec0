-- about: a trigger that refuses, and one that does not
CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no'; END $$;
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE NOTICE 'hm'; RETURN NEW; END $$;
CREATE TRIGGER a BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION refuse(); -- want "The new trigger refuses"
CREATE TRIGGER b BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION note();
CREATE TRIGGER c BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION unseen();
