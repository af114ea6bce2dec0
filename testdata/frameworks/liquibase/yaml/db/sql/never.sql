--liquibase formatted sql
--changeset ann:never
SELECT 11;
