SET lock_timeout = '4s';
DROP INDEX peak_idx;
DROP INDEX total_idx; -- want warning "DROP INDEX total_idx takes" ; help "Drop it CONCURRENTLY"
