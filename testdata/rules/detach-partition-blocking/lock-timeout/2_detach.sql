SET lock_timeout = '4s';
ALTER TABLE measurement DETACH PARTITION m_2020;
ALTER TABLE others DETACH PARTITION o_2020; -- want warning "DETACH PARTITION o_2020 takes" ; help "Detach it CONCURRENTLY"
