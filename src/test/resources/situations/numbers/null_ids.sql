-- A column without any value has no edge.
--
-- sequence: numbers
--   verdict: IN_SYNC
--   next: 1
--   edge: none
--   bound: invoices.id DEFAULT
--   reset: unchanged
--   probe: insert into invoices default values
create sequence numbers;
create table invoices (id bigint default nextval('numbers'));
insert into invoices values (null), (null);
