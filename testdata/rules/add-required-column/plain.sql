-- about: old rows and old code have no value for the column
ALTER TABLE orders ADD COLUMN status varchar(20) NOT NULL; -- want:20 error "column \"status\" of relation \"orders\" contains null values" ; safe "ALTER TABLE orders ADD COLUMN status varchar(20);" "CHECK (status IS NOT NULL) NOT VALID"
ALTER TABLE orders
    ADD COLUMN note text,
    ADD COLUMN "Kind" int NOT NULL, -- want "INSERT of code that is still running fails" ; safe "ADD COLUMN \"Kind\" integer;"
    ADD COLUMN size int DEFAULT NULL NOT NULL, -- want "\"size\""
    ADD COLUMN weight int DEFAULT NULL::int NOT NULL, -- want "\"weight\""
    ADD COLUMN uid uuid PRIMARY KEY; -- want "\"uid\""
ALTER TABLE IF EXISTS shop.orders ADD COLUMN status text NOT NULL; -- want "If shop.orders has rows" ; safe "ALTER TABLE shop.orders ADD COLUMN"
