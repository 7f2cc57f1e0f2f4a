-- A fraction in a descending sequence is cut toward the range's start.
--
-- sequence: numbers
--   verdict: DRIFTED
--   next: -1
--   edge: -10
--   bound: invoices.id DEFAULT
--   collides: -1 in 0
--   reset: -11
--   probe: insert into invoices default values
create sequence numbers increment -1;
create table invoices (id numeric primary key default nextval('numbers'));
insert into invoices values (-1), (-10), (-10.5);
