--liquibase formatted sql
-- about: it is passed over where the table is there

--changeset ann:orders
CREATE TABLE orders (id bigint PRIMARY KEY);

--changeset ann:again
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 SELECT count(*) FROM pg_tables WHERE tablename = 'orders'
CREATE TABLE orders (id bigint PRIMARY KEY);
