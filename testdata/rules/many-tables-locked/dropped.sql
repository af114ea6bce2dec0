-- about: nobody uses tables that go
-- transaction: file
DROP TABLE a;
DROP TABLE b, c;
DROP TABLE d CASCADE;
