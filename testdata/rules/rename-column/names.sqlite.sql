-- about: SQLite renames with and without COLUMN, and quotes names in three ways
ALTER TABLE "orders" RENAME COLUMN "total" TO "total amount"; -- want:1 "no such column: total" -- safe "\"total amount\" IS NOT total;"
ALTER TABLE [orders] RENAME state TO status; -- want "no such column: state"
CREATE TABLE "items" ("id" INTEGER PRIMARY KEY AUTOINCREMENT, a);
ALTER TABLE "items" RENAME a TO b;
