-- about: PostgreSQL 11 has no REINDEX CONCURRENTLY
-- pg: 11
-- transaction: none
REINDEX INDEX orders_no; -- want "orders_no" ; help "from PostgreSQL 12 on"
