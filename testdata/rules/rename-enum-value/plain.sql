-- about: code that was there before writes the old name
ALTER TYPE mood RENAME VALUE 'ok' TO 'fine'; -- want:1 error "writes 'ok' and fails" ; safe "ALTER TYPE mood ADD VALUE 'fine' AFTER 'ok';"
ALTER TYPE "Shop"."Mood" RENAME VALUE 'it''s' TO 'is'; -- want "writes 'it's'" ; safe "ALTER TYPE \"Shop\".\"Mood\" ADD VALUE 'is' AFTER 'it''s';"
