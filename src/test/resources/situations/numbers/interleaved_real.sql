-- Infinite values and those of another node are none of the sequence's.
--
-- sequence: numbers
--   verdict: IN_SYNC
--   next: 7
--   edge: 20
--   bound: invoices.id DEFAULT
--   collides: none
--   reset: unchanged
--   probe: insert into invoices default values
--   times: 9
create sequence numbers increment 2;
create table invoices (id double precision primary key default nextval('numbers'));
insert into invoices values (8), (20), (9.5), ('infinity'), ('-infinity'), ('NaN'), (1e300);
select setval('numbers', 7, false);
