-- A default names its sequence as dumps of PostgreSQL 8.0 and earlier do.
--
-- sequence: numbers
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: invoices.id DEFAULT
--   reset: 11
--   probe: insert into invoices default values
create sequence numbers;
create table invoices (id bigint primary key default nextval(('numbers'::text)::regclass));
insert into invoices select generate_series(1, 10);
