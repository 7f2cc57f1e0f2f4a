-- A fraction between the last value and the next is no collision.
--
-- sequence: numbers
--   verdict: IN_SYNC
--   next: 11
--   edge: 10
--   bound: invoices.id DEFAULT
--   collides: none
--   reset: unchanged
--   probe: insert into invoices default values
create sequence numbers start 11;
create table invoices (id numeric primary key default nextval('numbers'));
insert into invoices values (10.5);
