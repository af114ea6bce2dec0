-- about: what is made when it runs, and what calls it
SET @sql = 'DROP TABLE orders';
PREPARE s FROM @sql; -- want:1 info "a statement that is made when it runs"
EXECUTE s; -- want "a statement that is made when it runs"
CALL clean_up(); -- want "a routine, whose body is not looked at"
DELIMITER $$
CREATE PROCEDURE p() BEGIN SELECT 1; SELECT 2; END$$
DELIMITER ;
DROP PROCEDURE p;
