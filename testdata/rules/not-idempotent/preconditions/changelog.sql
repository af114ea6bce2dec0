--liquibase formatted sql
-- about: a precondition looks whether it has run

--changeset ann:orders
CREATE TABLE orders (id bigint PRIMARY KEY);

--changeset ann:note runOnChange:true
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 SELECT count(*) FROM information_schema.columns WHERE column_name = 'note'
ALTER TABLE orders ADD COLUMN note text;

--changeset ann:total runOnChange:true
--preconditions onFail:HALT
--precondition-sql-check expectedResult:1 SELECT count(*) FROM pg_tables WHERE tablename = 'orders'
ALTER TABLE orders ADD COLUMN total int; -- want "total is there already"
