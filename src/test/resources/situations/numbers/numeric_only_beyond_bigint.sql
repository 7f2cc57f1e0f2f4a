-- A column holds nothing but numbers that no sequence reaches.
--
-- sequence: numbers
--   verdict: IN_SYNC
--   next: 1
--   edge: none
--   bound: invoices.id DEFAULT
--   reset: unchanged
--   probe: insert into invoices default values
create sequence numbers;
create table invoices (id numeric primary key default nextval('numbers'));
insert into invoices values (1e30), ('NaN'), (-0.5);
