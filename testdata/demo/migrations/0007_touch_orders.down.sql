DROP TRIGGER touch_order ON orders;
DROP FUNCTION touch_order();
