UPDATE numbered SET n = 1; -- want "Every row of numbered" ; safe "UPDATE numbered SET n = 1 WHERE number BETWEEN 1 AND 10000;"
UPDATE named SET n = 1; -- want "Every row of named" ; safe "UPDATE named SET n = 1 WHERE key IN (SELECT key FROM named WHERE key > /* the last one */ ORDER BY key LIMIT 10000);"
UPDATE lines SET n = 1; -- want "Every row of lines" ; safe "UPDATE lines SET n = 1 WHERE (\"order\", line) IN (SELECT \"order\", line FROM lines WHERE (\"order\", line) > /* the last one */ ORDER BY \"order\", line LIMIT 10000);"
