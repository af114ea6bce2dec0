-- about: two dashes count as a comment wherever they stand
CREATE TABLE notes (id bigint PRIMARY KEY, line text);
INSERT INTO notes VALUES (1, 'a -- b'); -- want "loses the rest of this line"
INSERT INTO notes VALUES (2, $t$a -- b$t$); -- want "loses the rest of this line" ; help "POP RAW MIGRATION"
INSERT INTO notes VALUES (3, 'a - - b'), (4, 'a-b');
SELECT id AS "a--b" FROM notes; -- want "loses the rest of this line"
/* ---- a banner ---- */ SELECT 1; -- want "loses the rest of this line"
INSERT INTO notes VALUES (5, 'first
second -- third'); -- want "loses the rest of this line"
SELECT id -- it's a comment; and it may go
FROM notes;
