-- framework: pop
-- about: Pop itself cuts nothing
CREATE TABLE notes (line text);
INSERT INTO notes (line) VALUES ('see -- below');
