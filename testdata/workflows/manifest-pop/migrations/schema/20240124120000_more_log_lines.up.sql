INSERT INTO log (line) VALUES ('stopped - by hand; nobody knows why');
