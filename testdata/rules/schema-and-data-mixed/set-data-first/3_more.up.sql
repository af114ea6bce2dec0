UPDATE customers SET n = 1; -- want "(2_index, line 1) is held"
