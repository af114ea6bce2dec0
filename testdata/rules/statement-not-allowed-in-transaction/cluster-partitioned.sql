-- about: the partitions are clustered one after the other, each in a transaction, from 15 on
-- pg: 15, 18
-- transaction: file
CREATE TABLE metrics (day date PRIMARY KEY) PARTITION BY RANGE (day);
CLUSTER metrics USING metrics_pkey; -- want "CLUSTER cannot run inside a transaction block"
CLUSTER orders USING orders_pkey;
