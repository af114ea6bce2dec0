ALTER INDEX orders_pkey SET TABLESPACE fast; -- want "copies the index orders_pkey under an ACCESS EXCLUSIVE lock" ; help "CONCURRENTLY"
ALTER INDEX unseen_idx SET TABLESPACE fast; -- want "copies the index unseen_idx"
