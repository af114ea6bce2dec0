CREATE TABLE payment_methods (
    id   uuid NOT NULL,
    name text NOT NULL
);

INSERT INTO payment_methods (id, name) VALUES (gen_random_uuid(), 'card');

ALTER TABLE orders ADD COLUMN payment_method_id uuid;

UPDATE orders SET remark = 'paid before payment methods' WHERE placed_at < '2024-01-01';
