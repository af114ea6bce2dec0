-- about: other runners send what is not PostgreSQL
INSERT INTO notes VALUES (1, "a -- b");
