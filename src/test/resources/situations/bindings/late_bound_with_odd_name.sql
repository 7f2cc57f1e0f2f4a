-- A name as text that has to be quoted.
--
-- sequence: "Odd. ""Numbers'"
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: invoices.id DEFAULT
--   reset: 11
--   probe: insert into invoices default values
create sequence "Odd. ""Numbers'";
create table invoices (id bigint primary key default nextval('"Odd. ""Numbers''"'::text));
insert into invoices select generate_series(1, 10);
