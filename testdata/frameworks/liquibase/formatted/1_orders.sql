--liquibase formatted sql
-- A licence may stand here; it belongs to no changeset.

--changeset ann:orders
CREATE TABLE orders (id bigint PRIMARY KEY); -- with a comment
--rollback DROP TABLE
--rollback   orders;

--  changeset "ann b":2024.01.02:index runInTransaction:false failOnError:false
CREATE INDEX CONCURRENTLY orders_total ON orders (total);
DROP INDEX CONCURRENTLY orders_old;
/* liquibase rollback
DROP INDEX CONCURRENTLY orders_total;
*/

--changeset ann:function runOnChange:true endDelimiter:--
CREATE OR REPLACE FUNCTION one() RETURNS int LANGUAGE plpgsql AS $$
BEGIN
  -- see the next changeset
  RETURN 1;
END
$$;
SELECT 1;
--rollback not required

--changeset ann:whole splitStatements:false runInTransaction:false
SELECT 2;
SELECT 3;

--changeset ann:slash endDelimiter:/
CREATE FUNCTION two() RETURNS int LANGUAGE sql AS 'SELECT 4/2'
/
SELECT 4/2 /

--changeset ann:other dbms:mysql,h2
SELECT 5;

--changeset ann:both dbms:postgresql,h2 runAlways:true
SELECT 6
