DORP TABLE orders;
