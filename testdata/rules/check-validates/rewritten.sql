-- about: a rewrite does the check on its way, and is another rule's business
ALTER TABLE orders ADD COLUMN rating serial CHECK (rating > 0);
