ALTER TYPE mood ADD VALUE 'happi';
ALTER TYPE mood RENAME VALUE 'happi' TO 'happy';
