-- A domain's default names its sequence as text.
--
-- sequence: numbers
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: invoices.id DOMAIN
--   reset: 11
--   probe: insert into invoices default values
create sequence numbers;
create domain invoice_number as bigint default nextval('numbers'::text);
create table invoices (id invoice_number primary key);
insert into invoices select generate_series(1, 10);
