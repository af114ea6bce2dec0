-- about: a DO block is no hiding place, and names are quoted
CREATE TABLE "Order" (id bigint PRIMARY KEY, "Code" text);
