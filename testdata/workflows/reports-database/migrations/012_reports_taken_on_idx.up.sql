CREATE INDEX reports_taken_on_idx ON reports (taken_on);
