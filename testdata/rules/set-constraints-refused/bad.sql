-- about: foreign keys, unique and check constraints are not deferrable unless they say so
CREATE TABLE t (id int PRIMARY KEY, a int, CONSTRAINT t_a UNIQUE (a), CONSTRAINT t_c CHECK (a > 0));
CREATE TABLE k (m int REFERENCES t (id), o int, CONSTRAINT k_o FOREIGN KEY (o) REFERENCES t (id) DEFERRABLE);
SET CONSTRAINTS k_m_fkey DEFERRED; -- want "constraint \"k_m_fkey\" is not deferrable"
SET CONSTRAINTS t_a DEFERRED; -- want "constraint \"t_a\" is not deferrable"
SET CONSTRAINTS t_c DEFERRED; -- want "constraint \"t_c\" is not deferrable"
SET CONSTRAINTS k_o, public.k_m_fkey DEFERRED; -- want "constraint \"k_m_fkey\" is not deferrable"
