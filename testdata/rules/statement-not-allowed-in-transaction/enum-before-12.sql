-- about: before 12 a value cannot be added in a transaction block
-- pg: 11
-- transaction: file
ALTER TYPE status ADD VALUE 'done'; -- want "ALTER TYPE ... ADD cannot run inside a transaction block"
CREATE TYPE colour AS ENUM ('red');
ALTER TYPE colour ADD VALUE 'blue';
