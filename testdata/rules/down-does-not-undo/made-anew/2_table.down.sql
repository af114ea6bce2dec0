-- want:1 error "was: column on_hand of a has another default than it had, constraint a_n of a is not the one that it was, trigger a_t on a is not the one that it was."
ALTER TABLE a ADD CONSTRAINT a_n CHECK (n IN (1, 2, 3)), ALTER COLUMN on_hand SET DEFAULT false;
CREATE TRIGGER a_t AFTER INSERT ON a FOR EACH ROW EXECUTE FUNCTION t();
