CREATE INDEX CONCURRENTLY ON shop.metrics (value); -- want "cannot create index on partitioned table \"metrics\" concurrently"
