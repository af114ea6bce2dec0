-- about: a domain brings its default
-- pg: 13, 18
CREATE DOMAIN token AS uuid DEFAULT gen_random_uuid();
