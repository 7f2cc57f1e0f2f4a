-- The next value does not fit its column, which has no rows.
--
-- sequence: numbers
--   verdict: EXHAUSTED
--   next: 40000
--   edge: none
--   bound: invoices.id DEFAULT
--   reset: refused
--   says: invoices.id
--   probe: insert into invoices default values
--   fails: 22003
create sequence numbers start 40000;
create table invoices (id smallint primary key default nextval('numbers'));
