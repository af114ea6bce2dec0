create index concurrently i on a (id);
select 1;
