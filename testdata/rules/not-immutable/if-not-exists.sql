-- about: what is there already is not made, and its expression not looked at
CREATE TABLE t (at timestamptz, day date);
CREATE TABLE IF NOT EXISTS t (at timestamptz, x date GENERATED ALWAYS AS (at::date) STORED);
CREATE TABLE IF NOT EXISTS u (at timestamptz, x date GENERATED ALWAYS AS (at::date) STORED); -- want "generation expression is not immutable"
ALTER TABLE t ADD COLUMN IF NOT EXISTS day date GENERATED ALWAYS AS (at::date) STORED;
ALTER TABLE t ADD COLUMN IF NOT EXISTS other date GENERATED ALWAYS AS (at::date) STORED; -- want "generation expression is not immutable"
