DROP INDEX reports_taken_on_idx;
