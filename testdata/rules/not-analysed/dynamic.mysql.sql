-- about: what is made when it runs is followed as far as its text says what it is
SET @sql = 'ALTER TABLE orders ADD COLUMN note varchar(10)';
PREPARE s FROM @sql;
EXECUTE s;
DEALLOCATE PREPARE s;
SELECT statement INTO @sql FROM upgrades LIMIT 1;
PREPARE s FROM @sql;
EXECUTE s; -- want info "a statement that is made when it runs"
CALL clean_up(); -- want "a routine, whose body is not looked at"
DELIMITER $$
CREATE PROCEDURE p() BEGIN SELECT 1; SELECT 2; END$$
DELIMITER ;
CALL p();
DROP PROCEDURE p;
