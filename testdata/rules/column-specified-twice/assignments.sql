-- about: one column gets two values
UPDATE t SET a = 1 /* first */, b = 2, A = 3; -- want:40 error "multiple assignments to same column \"a\""
INSERT INTO t VALUES (1) ON CONFLICT (a) DO UPDATE SET b = 1, b = 2; -- want "multiple assignments to same column \"b\""
MERGE INTO t USING s ON t.id = s.id WHEN MATCHED THEN UPDATE SET a = 1, a = 2; -- want "multiple assignments to same column \"a\""
DO $$
BEGIN
  UPDATE t SET a = 1, a = 2; -- want "multiple assignments to same column \"a\""
END
$$;
