-- about: a function may have been there before, or come with an extension
ALTER TABLE old ADD COLUMN n int;
CREATE TRIGGER a BEFORE INSERT ON old FOR EACH ROW EXECUTE FUNCTION touch();
