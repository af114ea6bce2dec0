-- about: rows that were put right
UPDATE orders SET state = lower(state) WHERE state <> lower(state);
DELETE FROM orders WHERE state = '';
