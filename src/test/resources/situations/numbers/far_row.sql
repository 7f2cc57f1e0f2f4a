-- A sentinel far away: the next inserts go well, and nothing tells that the sequence is to pass it.
--
-- sequence: numbers
--   verdict: DRIFTED
--   next: 6
--   edge: 999999999
--   bound: invoices.id DEFAULT
--   collides: 999999999 in 999999993
--   reset: refused
--   probe: insert into invoices values (default), (999999999)
--   says: 999999993 inserts go well, the 999999994th fails
--   says: 1 row lies beyond a gap of 999999993 ids, from 6 to 999999999
--   says: MAXVALUE 999999998
create sequence numbers as integer;
create table invoices (id integer primary key default nextval('numbers'));
insert into invoices select from generate_series(1, 5);
insert into invoices values (999999999);
