DORP TABLE a; -- want "syntax error at or near \"DORP\""
