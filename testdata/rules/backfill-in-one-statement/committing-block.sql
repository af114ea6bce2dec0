-- about: a block that commits goes in batches
-- transaction: none
DO $$
BEGIN
  LOOP
    UPDATE orders SET total = 0 WHERE id IN (SELECT id FROM orders WHERE total IS NULL LIMIT 1000);
    EXIT WHEN NOT FOUND;
    COMMIT;
  END LOOP;
END
$$;
