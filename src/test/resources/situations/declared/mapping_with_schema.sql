-- A mapping names sequence and table with their schemas.
--
-- mappings: shared.numbers=shared.invoices.id
-- sequence: numbers
--   verdict: UNBOUND
--   next: 1
--   edge: none
--   reset: unchanged
-- sequence: shared.numbers
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: shared.invoices.id MAPPING
--   reset: 11
--   probe: insert into shared.invoices values (nextval('shared.numbers'))
create schema shared;
create sequence numbers;
create sequence shared.numbers;
create table shared.invoices (id bigint primary key);
create table invoices (id bigint primary key);
insert into shared.invoices select generate_series(1, 10);
