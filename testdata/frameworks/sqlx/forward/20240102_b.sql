-- no-transaction
VACUUM t;
