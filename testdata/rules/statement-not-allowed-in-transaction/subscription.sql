-- about: only the slot makes a subscription need a transaction of its own
-- transaction: file
CREATE SUBSCRIPTION s CONNECTION 'dbname=x' PUBLICATION p; -- want "CREATE SUBSCRIPTION ... WITH (create_slot = true) cannot run inside a transaction block"
CREATE SUBSCRIPTION t CONNECTION 'dbname=x' PUBLICATION p WITH (create_slot = false, enabled = false);
