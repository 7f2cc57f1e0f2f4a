-- An ascending sequence starts below zero and crosses it.
--
-- sequence: numbers
--   verdict: DRIFTED
--   next: -10
--   edge: 5
--   bound: invoices.id DEFAULT
--   reset: 6
--   probe: insert into invoices default values
create sequence numbers minvalue -10;
create table invoices (id bigint primary key default nextval('numbers'));
insert into invoices select generate_series(-10, 5);
