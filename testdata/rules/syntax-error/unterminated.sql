-- about: an open quote swallows the rest of the file, wants and all
SELECT 1;
SELECT 'it has no end; -- want "unterminated quoted string"
