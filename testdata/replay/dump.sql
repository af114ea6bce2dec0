-- As pg_dump writes it.
SET statement_timeout = 0;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
CREATE SCHEMA app;
CREATE TYPE public.mood AS ENUM (
    'sad',
    'happy'
);
CREATE FUNCTION public.touch() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RETURN NEW; END $$;
CREATE TABLE public.orders (
    id integer NOT NULL,
    mood public.mood DEFAULT 'sad'::public.mood NOT NULL,
    at timestamp with time zone DEFAULT now(),
    note character varying(20) DEFAULT NULL::character varying,
    CONSTRAINT orders_note_check CHECK (((note)::text <> ''::text))
);
CREATE SEQUENCE public.orders_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.orders_id_seq OWNED BY public.orders.id;
ALTER TABLE ONLY public.orders ALTER COLUMN id SET DEFAULT nextval('public.orders_id_seq'::regclass);
CREATE TABLE app.events (at timestamp without time zone NOT NULL, order_id integer) PARTITION BY RANGE (at);
CREATE TABLE app.events_2024 (at timestamp without time zone NOT NULL, order_id integer);
ALTER TABLE ONLY app.events ATTACH PARTITION app.events_2024 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE VIEW app.recent AS
 SELECT orders.id,
    orders.at
   FROM public.orders;
ALTER TABLE ONLY public.orders ADD CONSTRAINT orders_pkey PRIMARY KEY (id);
ALTER TABLE ONLY app.events ADD CONSTRAINT events_pkey PRIMARY KEY (at);
ALTER TABLE ONLY app.events_2024 ADD CONSTRAINT events_2024_pkey PRIMARY KEY (at);
CREATE INDEX orders_at ON public.orders USING btree (at DESC);
CREATE INDEX events_order ON ONLY app.events USING btree (order_id);
CREATE INDEX events_2024_order ON app.events_2024 USING btree (order_id);
ALTER INDEX app.events_order ATTACH PARTITION app.events_2024_order;
ALTER INDEX app.events_pkey ATTACH PARTITION app.events_2024_pkey;
CREATE TRIGGER touched BEFORE UPDATE ON public.orders FOR EACH ROW EXECUTE FUNCTION public.touch();
ALTER TABLE app.events ADD CONSTRAINT events_order_fkey FOREIGN KEY (order_id) REFERENCES public.orders(id);
