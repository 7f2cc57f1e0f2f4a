-- The other node's range begins at a quadrillion, and one's own rows have been copied without the sequence.
--
-- sequence: numbers
--   verdict: DRIFTED
--   next: 1
--   edge: 1000000000001500
--   bound: invoices.id DEFAULT
--   collides: 3 in 2
--   reset: refused
--   probe: insert into invoices default values
--   times: 3
--   says: 2 inserts go well, the 3rd fails
--   says: more than 1000 rows lie beyond a gap of 999999999998001 ids, from 2000 to 1000000000000001
create sequence numbers;
create table invoices (id bigint primary key default nextval('numbers'));
insert into invoices select generate_series(3, 2000);
insert into invoices select 1000000000000000 + generate_series(1, 1500);
