-- Rows without a value hide none that have one.
--
-- sequence: numbers
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: invoices.id DEFAULT
--   reset: 11
--   probe: insert into invoices default values
create sequence numbers;
create table invoices (id bigint unique default nextval('numbers'));
insert into invoices select generate_series(1, 10);
insert into invoices values (null), (null);
