-- A mapping names a column that no catalog connects with the sequence.
--
-- mappings: numbers=invoices.id
-- sequence: numbers
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: invoices.id MAPPING
--   reset: 11
--   probe: insert into invoices values (nextval('numbers'))
create sequence numbers;
create table invoices (id bigint primary key);
insert into invoices select generate_series(1, 10);
