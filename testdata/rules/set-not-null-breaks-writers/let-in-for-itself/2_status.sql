-- about: what refused NULL before the migration and refuses it after breaks nobody
ALTER TABLE payments ALTER COLUMN status DROP NOT NULL;
ALTER TABLE payments ALTER COLUMN status TYPE varchar(20);
ALTER TABLE payments ALTER COLUMN status SET NOT NULL;
ALTER TABLE payments ALTER COLUMN note SET NOT NULL; -- want "payments.note"
