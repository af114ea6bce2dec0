-- about: there is no CONCURRENTLY yet
-- pg: 12, 13
ALTER TABLE measurement DETACH PARTITION m_2020; -- want "measurement" ; help "from PostgreSQL 14 on"
