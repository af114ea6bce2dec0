-- want:1 error "After 2_b and its way back the catalog is not as it was: view v gives other columns than it did."
DROP VIEW v;
CREATE VIEW v AS SELECT id, n FROM a;
DROP VIEW w;
CREATE VIEW w AS SELECT id, n, m FROM a;
