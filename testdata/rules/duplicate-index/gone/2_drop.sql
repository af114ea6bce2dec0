DROP INDEX short;
