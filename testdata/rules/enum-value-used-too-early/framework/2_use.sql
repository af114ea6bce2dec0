ALTER TYPE status ADD VALUE 'done';
UPDATE t SET s = 'done'; -- want "unsafe use of new value \"done\" of enum type status"
