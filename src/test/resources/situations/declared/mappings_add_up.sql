-- Two mappings of one sequence: both columns count.
--
-- mappings: numbers=invoices.id,numbers=credits.id
-- sequence: numbers
--   verdict: DRIFTED
--   next: 1
--   edge: 20
--   bound: invoices.id MAPPING
--   bound: credits.id MAPPING
--   reset: 21
--   probe: insert into invoices values (nextval('numbers'))
create sequence numbers;
create table invoices (id bigint primary key);
create table credits (id bigint primary key);
insert into invoices values (1);
insert into credits values (20);
