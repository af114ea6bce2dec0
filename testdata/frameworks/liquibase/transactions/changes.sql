--liquibase formatted sql

--changeset ann:1
CREATE TABLE a (id bigint PRIMARY KEY);
SELECT 1;
--rollback DROP TABLE a;
--rollback SELECT -1;

--changeset ann:2 runInTransaction:false
CREATE INDEX CONCURRENTLY i ON a (id);
SELECT 2;

--changeset ann:3 runInTransaction:false splitStatements:false
SELECT 3;
SELECT 4;

--changeset ann:4 runOnChange:true endDelimiter:--
SELECT 5;
SELECT 6;
