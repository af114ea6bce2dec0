-- about: readers have never seen NULL in it
ALTER TABLE orders ALTER COLUMN total DROP NOT NULL; -- want:20 info "reads orders.total as a value"
ALTER TABLE orders
  ALTER COLUMN "Note" DROP DEFAULT,
  ALTER COLUMN "Note" DROP NOT NULL; -- want "reads orders.Note"
