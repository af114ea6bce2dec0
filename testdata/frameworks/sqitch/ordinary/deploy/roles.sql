begin;
CREATE ROLE r;
commit;
