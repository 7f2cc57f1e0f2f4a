-- A session holds twenty values in its cache: the position shows the last of them.
--
-- sequence: numbers
--   verdict: DRIFTED
--   next: 21
--   edge: 50
--   bound: invoices.id DEFAULT
--   reset: 51
--   probe: insert into invoices default values
create sequence numbers cache 20;
create table invoices (id bigint primary key default nextval('numbers'));
insert into invoices default values;
insert into invoices values (2), (21), (50);
