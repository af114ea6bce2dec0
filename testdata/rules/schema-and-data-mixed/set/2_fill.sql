UPDATE orders SET status = 'new'; -- want "(1_add, line 4)"
