-- want:1 error "was: index a_id_n is not the one that it was, view v has another query than it had."
CREATE INDEX a_id_n ON a (id) WHERE n > 2;
CREATE VIEW v AS SELECT id FROM a WHERE n > 2;
