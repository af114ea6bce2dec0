begin;
drop table a;
commit;
