-- An ascending sequence and its rows lie below zero.
--
-- sequence: numbers
--   verdict: DRIFTED
--   next: -1000
--   edge: -5
--   bound: invoices.id DEFAULT
--   reset: -4
--   probe: insert into invoices default values
create sequence numbers minvalue -1000;
create table invoices (id bigint primary key default nextval('numbers'));
insert into invoices values (-1000), (-5);
