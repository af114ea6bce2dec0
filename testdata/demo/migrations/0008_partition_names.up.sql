DO $$
DECLARE
    suffix text := to_char(now(), 'YYYY');
BEGIN
    EXECUTE format('CREATE TABLE %I (LIKE orders INCLUDING ALL)', 'orders_' || suffix);
END;
$$;

CREATE TABEL shipments (id bigint PRIMARY KEY);
