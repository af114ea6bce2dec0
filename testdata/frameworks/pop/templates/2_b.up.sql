-- The schema is filled in, and nothing is known of it.
CREATE TABLE {{ index .Options "Namespace" }}.b (id int PRIMARY KEY, a_id int);
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_indexes WHERE schemaname = '{{ index .Options "Namespace" }}') THEN
    ALTER TABLE "{{index .Options "Namespace" }}"."b" ADD COLUMN c int;
  END IF;
END $$;
SELECT {{ if .Verbose }} FROM;
