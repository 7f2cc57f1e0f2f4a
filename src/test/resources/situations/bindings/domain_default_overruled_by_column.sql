-- A column's own default holds over that of its domain.
--
-- sequence: numbers
--   verdict: UNBOUND
--   next: 1
--   edge: none
--   reset: unchanged
-- sequence: own_numbers
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: invoices.id DEFAULT
--   reset: 11
--   probe: insert into invoices default values
create sequence numbers;
create sequence own_numbers;
create domain invoice_number as bigint default nextval('numbers');
create table invoices (id invoice_number primary key default nextval('own_numbers'));
insert into invoices select generate_series(1, 10);
