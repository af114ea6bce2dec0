-- about: every dropped column is reported at its own place, whatever else the statement does
ALTER TABLE orders
    DROP COLUMN note, -- want:5 error "names orders.note fails" ; safe "RENAME COLUMN note TO deprecated_note"
    ADD COLUMN remark text,
    DROP COLUMN IF EXISTS "user" CASCADE; -- want "names orders.user fails" ; safe "DROP COLUMN deprecated_user;"
ALTER TABLE "Shop"."Order" DROP COLUMN "Note"; -- want "names Shop.Order.Note" ; safe "ALTER TABLE \"Shop\".\"Order\" RENAME COLUMN \"Note\" TO \"deprecated_Note\";"
