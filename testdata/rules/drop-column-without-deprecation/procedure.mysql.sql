-- about: what a procedure of the script does, it does where it is called
DELIMITER //
CREATE PROCEDURE drop_column(IN of_table VARCHAR(64), IN col VARCHAR(64))
BEGIN
  DECLARE there INT DEFAULT 0;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; END;
  SELECT COUNT(*) INTO there FROM information_schema.COLUMNS
  WHERE TABLE_NAME = of_table AND COLUMN_NAME = col;
  IF there > 0 THEN
    SET @drop_it = CONCAT('ALTER TABLE ', of_table, ' DROP COLUMN ', col);
    PREPARE s FROM @drop_it;
    EXECUTE s;
    DEALLOCATE PREPARE s;
  END IF;
END//
DELIMITER ;
CALL drop_column('orders', 'note'); -- want "names orders.note fails"
CREATE TABLE drafts (id int PRIMARY KEY, note text);
CALL drop_column('drafts', 'note');
