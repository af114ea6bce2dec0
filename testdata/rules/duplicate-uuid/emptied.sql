-- about: a key may come again when its row has gone
CREATE TABLE shops (id uuid PRIMARY KEY);
INSERT INTO shops VALUES ('5d3c4a4e-94f5-4a6b-8f0e-3f6a4a1f0001');
TRUNCATE shops;
INSERT INTO shops VALUES ('5d3c4a4e-94f5-4a6b-8f0e-3f6a4a1f0001');
DROP TABLE shops;
CREATE TABLE shops (id uuid PRIMARY KEY);
INSERT INTO shops VALUES ('5d3c4a4e-94f5-4a6b-8f0e-3f6a4a1f0001');
DROP VIEW IF EXISTS open_shops;
INSERT INTO shops VALUES ('5d3c4a4e-94f5-4a6b-8f0e-3f6a4a1f0001'); -- want "A row of shops has this key already (line 8)"
