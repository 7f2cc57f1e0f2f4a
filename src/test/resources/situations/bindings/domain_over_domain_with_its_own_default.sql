-- A domain's own default holds over that of the domain below it.
--
-- sequence: lower_numbers
--   verdict: UNBOUND
--   next: 1
--   edge: none
--   reset: unchanged
-- sequence: upper_numbers
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: invoices.id DOMAIN
--   reset: 11
--   probe: insert into invoices default values
create sequence lower_numbers;
create sequence upper_numbers;
create domain number as bigint default nextval('lower_numbers');
create domain invoice_number as number default nextval('upper_numbers');
create table invoices (id invoice_number primary key);
insert into invoices select generate_series(1, 10);
