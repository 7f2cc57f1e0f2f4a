-- The range includes its first value.
--
-- sequence: numbers
--   verdict: DRIFTED
--   next: 1000
--   edge: 1000
--   bound: invoices.id DEFAULT
--   reset: 1001
--   probe: insert into invoices default values
create sequence numbers minvalue 1000;
create table invoices (id bigint primary key default nextval('numbers'));
insert into invoices values (999), (1000);
