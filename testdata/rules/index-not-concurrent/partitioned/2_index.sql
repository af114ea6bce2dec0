CREATE INDEX peak_idx ON measurement (peak); -- want "SHARE lock on measurement_2026" ; help "ON ONLY" ; safe "CREATE INDEX peak_idx ON ONLY measurement (peak);" "CREATE INDEX CONCURRENTLY measurement_2026_peak_idx ON measurement_2026 (peak);" "ALTER INDEX peak_idx ATTACH PARTITION measurement_2026_peak_idx;"
CREATE INDEX peak2_idx ON ONLY measurement (peak);
