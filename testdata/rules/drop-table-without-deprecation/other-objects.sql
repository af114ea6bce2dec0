-- about: other objects have rules of their own
DROP INDEX orders_idx;
DROP FUNCTION f();
DROP TYPE mood;
