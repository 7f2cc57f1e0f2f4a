-- One row at the end of the range, most probably astray, leaves the sequence no room.
--
-- sequence: numbers
--   verdict: EXHAUSTED
--   next: 1
--   edge: 2147483647
--   bound: invoices.id DEFAULT
--   collides: 3 in 2
--   reset: refused
--   probe: insert into invoices default values
--   times: 3
--   fails: 23505
--   says: 1 row lies beyond a gap of 2147483638 ids, from 9 to 2147483647
--   says: MAXVALUE 2147483646
create sequence numbers as integer;
create table invoices (id integer primary key default nextval('numbers'));
insert into invoices values (3), (6), (9), (2147483647);
