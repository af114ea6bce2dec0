ALTER TABLE measurement ALTER peak TYPE bigint; -- want "write every row of measurement_2026" 
