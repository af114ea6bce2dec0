-- about: a new column is checked by reading the rows
ALTER TABLE orders ADD COLUMN rating int CHECK (rating > 0), ADD COLUMN note text; -- want "The new CHECK on orders.rating" ; help "Add the column first" ; safe "ALTER TABLE orders ADD COLUMN rating int;" "ADD CONSTRAINT orders_rating_check CHECK (rating > 0) NOT VALID;"
