--liquibase formatted sql
--changeset ann:second
CREATE TABLE ${schema}.second (id int);
