-- The values in a session's cache lie beyond the rows.
--
-- sequence: numbers
--   verdict: IN_SYNC
--   next: 21
--   edge: 1
--   bound: invoices.id DEFAULT
--   reset: unchanged
--   probe: insert into invoices default values
create sequence numbers cache 20;
create table invoices (id bigint primary key default nextval('numbers'));
insert into invoices default values;
