-- A sentinel far below a descending sequence.
--
-- sequence: numbers
--   verdict: DRIFTED
--   next: -3
--   edge: -2000000000
--   bound: invoices.id DEFAULT
--   collides: -4 in 1
--   reset: refused
--   probe: insert into invoices default values
--   times: 2
--   says: 2 rows lie beyond a gap of 999999995 ids, from -5 to -1000000000
--   says: MINVALUE -999999999
create sequence numbers as integer increment -1;
create table invoices (id integer primary key default nextval('numbers'));
insert into invoices values (-1), (-2), (-4), (-5), (-1000000000), (-2000000000);
select setval('numbers', -2);
