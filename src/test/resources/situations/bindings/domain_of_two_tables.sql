-- Two tables draw through the default of one domain.
--
-- sequence: numbers
--   verdict: DRIFTED
--   next: 1
--   edge: 20
--   bound: invoices.id DOMAIN
--   bound: credits.id DOMAIN
--   reset: 21
--   probe: insert into invoices default values
create sequence numbers;
create domain invoice_number as bigint default nextval('numbers');
create table invoices (id invoice_number primary key);
create table credits (id invoice_number primary key);
insert into invoices values (1);
insert into credits values (20);
