DROP TABLE items; -- want "on orders too"
