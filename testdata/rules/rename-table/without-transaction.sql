-- about: the view comes in the same transaction, which is opened where there is none
-- transaction: none
ALTER TABLE orders RENAME TO purchases; -- want "names orders" ; help "Leave a view of the old name" ; safe "BEGIN;\nALTER TABLE orders RENAME TO purchases;\nCREATE VIEW orders AS SELECT * FROM purchases; -- takes INSERT, UPDATE and DELETE too\nCOMMIT;"
