-- about: an extension may bring the types of another system
CREATE EXTENSION pgcrypto;
CREATE TABLE a (a varchar2(10)); -- want "type \"varchar2\" does not exist"
CREATE EXTENSION orafce;
CREATE TABLE b (a varchar2(10));
