-- about: the whole table is locked
ALTER TABLE measurement DETACH PARTITION m_2020; -- want warning "DETACH PARTITION m_2020 takes an ACCESS EXCLUSIVE lock on measurement: SELECT" ; safe "ALTER TABLE measurement DETACH PARTITION m_2020 CONCURRENTLY;"
