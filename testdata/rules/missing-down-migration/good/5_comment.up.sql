COMMENT ON TABLE carts IS 'one row per cart';
SELECT 1;
