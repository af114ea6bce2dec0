-- about: a key that is left to its default comes out random too
CREATE TABLE shop.roles (
  id uuid DEFAULT public.gen_random_uuid() PRIMARY KEY,
  token uuid NOT NULL DEFAULT gen_random_uuid(),
  name text
);
CREATE TABLE "Team" (number int PRIMARY KEY, code uuid UNIQUE DEFAULT gen_random_uuid());
