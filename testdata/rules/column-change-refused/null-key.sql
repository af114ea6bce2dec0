-- about: refused from 18 on
-- pg: 18
CREATE TABLE f (no int NULL PRIMARY KEY); -- want "conflicting NULL/NOT NULL declarations for column \"no\" of table \"f\""
