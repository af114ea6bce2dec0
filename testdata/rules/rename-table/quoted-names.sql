-- about: names are quoted where SQL needs it
ALTER TABLE "Shop"."Order" RENAME TO "user"; -- want "names Shop.Order and fails" ; safe "ALTER TABLE \"Shop\".\"Order\" RENAME TO \"user\"" "CREATE VIEW \"Shop\".\"Order\" AS SELECT * FROM \"Shop\".\"user\""
