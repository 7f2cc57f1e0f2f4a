-- A sequence of every tenth value keeps to its values.
--
-- sequence: numbers
--   verdict: DRIFTED
--   next: 1
--   edge: 11
--   bound: invoices.id DEFAULT
--   reset: 21
--   probe: insert into invoices default values
create sequence numbers increment 10;
create table invoices (id bigint primary key default nextval('numbers'));
insert into invoices values (1), (11);
