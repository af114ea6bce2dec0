-- about: what the history found there may have a key
ALTER TABLE orders ADD COLUMN note text;
