-- A domain inherits the default of the domain below it.
--
-- sequence: numbers
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: invoices.id DOMAIN
--   reset: 11
--   probe: insert into invoices default values
create sequence numbers;
create domain number as bigint default nextval('numbers');
create domain invoice_number as number check (value > 0);
create table invoices (id invoice_number primary key);
insert into invoices select generate_series(1, 10);
