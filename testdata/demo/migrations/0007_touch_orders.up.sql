CREATE FUNCTION touch_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.last_updated := now();
    RETURN NEW;
END;
$$;

CREATE TRIGGER touch_order BEFORE UPDATE ON orders
    FOR EACH ROW EXECUTE FUNCTION touch_order();
