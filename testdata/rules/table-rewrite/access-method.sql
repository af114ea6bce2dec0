-- about: another access method stores rows differently
-- pg: 15
ALTER TABLE orders SET ACCESS METHOD columnar; -- want "SET ACCESS METHOD takes"
