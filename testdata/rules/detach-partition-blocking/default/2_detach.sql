ALTER TABLE measurement DETACH PARTITION m_2020; -- want "measurement" ; help "default partition" ; safe "lock_timeout"
