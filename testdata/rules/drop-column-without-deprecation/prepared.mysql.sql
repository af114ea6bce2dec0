-- about: a statement that is prepared under a condition breaks the same code when the condition holds
SET @there := (SELECT COUNT(*) FROM information_schema.COLUMNS
               WHERE TABLE_NAME = 'orders' AND COLUMN_NAME = 'note' AND TABLE_SCHEMA = DATABASE());
SET @change := IF(@there > 0, CONCAT('ALTER TABLE ', 'orders', ' DROP COLUMN `note`'), 'SELECT ''nothing to do''');
PREPARE change_orders FROM @change;
EXECUTE change_orders; -- want "names orders.note fails as soon as this runs: Unknown column 'note'"
DEALLOCATE PREPARE change_orders;
-- The same again, which by now finds nothing.
PREPARE change_orders FROM @change;
EXECUTE change_orders;
