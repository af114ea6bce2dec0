INSERT INTO log (line) VALUES ('started -- by hand');
