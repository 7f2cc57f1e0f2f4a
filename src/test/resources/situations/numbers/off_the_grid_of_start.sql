-- The position was copied from the other master: the sequence keeps to the other's odd values, and says so.
--
-- sequence: numbers
--   verdict: IN_SYNC
--   next: 7
--   edge: 6
--   bound: invoices.id DEFAULT
--   collides: none
--   reset: unchanged
--   probe: insert into invoices default values
--   says: next 7 is none of the values that its START 2 reaches in steps of 2
--   says: RESTART WITH 8;
--   says: START WITH 1;
create sequence numbers increment 2 start 2;
create table invoices (id bigint primary key default nextval('numbers'));
insert into invoices values (2), (4), (6);
select setval('numbers', 5);
