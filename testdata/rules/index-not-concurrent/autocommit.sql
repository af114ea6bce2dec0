-- about: what commits by itself can be fixed on the spot
-- transaction: none
create unique index orders_no on "Shop"."Orders" using btree (lower("No")) where "No" <> ''; -- want "SHARE lock on Shop.Orders" ; safe "create unique index CONCURRENTLY orders_no on \"Shop\".\"Orders\""
