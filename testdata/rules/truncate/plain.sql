-- about: the table is empty at once, for everybody
TRUNCATE TABLE shop.orders; -- want error "TRUNCATE takes an ACCESS EXCLUSIVE lock on shop.orders: SELECT and every write on shop.orders wait" ; help "in batches"
TRUNCATE orders RESTART IDENTITY CASCADE; -- want "CASCADE empties every table that references it"
