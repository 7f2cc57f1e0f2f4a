-- A default calls a function whose SQL-standard body is the bare call.
--
-- versions: 14 and later
-- sequence: numbers
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: invoices.id FUNCTION
--   reset: 11
--   probe: insert into invoices default values
create sequence numbers;
create function next_number() returns bigint language sql return nextval('numbers');
create table invoices (id bigint primary key default next_number());
insert into invoices select generate_series(1, 10);
