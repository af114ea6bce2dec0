-- about: casts between two transactions fail
-- transaction: none
DROP TYPE mood; -- want "casts to mood"
CREATE TYPE mood AS ENUM ('sad', 'happy');
