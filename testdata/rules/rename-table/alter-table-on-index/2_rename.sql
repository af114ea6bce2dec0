ALTER TABLE orders_at RENAME TO orders_at_idx;
ALTER TABLE orders_id_seq RENAME TO orders_ids;
ALTER TABLE events_1 RENAME TO events_2020;
