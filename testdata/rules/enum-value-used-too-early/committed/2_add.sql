ALTER TYPE status ADD VALUE 'done';
