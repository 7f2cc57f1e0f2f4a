-- Two tables share a sequence beside another node's: one of them holds a value that is still to come.
--
-- sequence: numbers
--   verdict: DRIFTED
--   next: 7
--   edge: 50
--   bound: invoices.id DEFAULT
--   bound: credits.id DEFAULT
--   collides: 13 in 3
--   reset: 51
--   probe: insert into credits default values
--   times: 4
--   says: 3 inserts go well, the 4th can fail
create sequence numbers increment 2;
create table invoices (id bigint primary key default nextval('numbers'));
create table credits (id integer primary key default nextval('numbers'));
insert into invoices values (8), (50);
insert into credits values (10), (13);
select setval('numbers', 7, false);
