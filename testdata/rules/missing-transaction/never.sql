-- about: nobody opens one here, so that this is no opting out
-- transaction: none
DROP INDEX IF EXISTS orders_a;
DROP INDEX IF EXISTS orders_b; -- want "Nothing holds the 2 statements"
