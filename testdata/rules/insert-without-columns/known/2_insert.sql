INSERT INTO "State" VALUES (1, 'new'); -- want "columns of State" ; safe "INSERT INTO \"State\" (id, \"Name\")"
